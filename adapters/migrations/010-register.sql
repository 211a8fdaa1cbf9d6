-- What the public register is searched and sorted by: how far a project ever came, when it last moved, the words of its title.
-- Emptied, so that it is filled again from the first message with what these columns hold.
truncate read_model.offsets, read_model.projects, read_model.tasks, read_model.conditions, read_model.stuck, read_model.facts, read_model.restricted_facts, read_model.dead_letters;

alter table read_model.projects
  add column furthest text not null,
  add column moved_at timestamptz not null,
  add column sought text not null;

create index on read_model.projects (moved_at desc, id);

create index on read_model.projects (phase, moved_at desc, id);

create index on read_model.projects using gin (themes);

create index on read_model.projects using gin (to_tsvector('simple', sought));

-- The few facts of a project from which its decisions are read.
create index on read_model.facts (project, sequence)
  where type in ('jalon.phase.concluded.v1', 'jalon.sourcing.decided.v1', 'jalon.committee.decided.v1', 'jalon.gate.settled.v1');
