-- Answers as the API sent them on, so that one can look up what became of each, and an id that comes with another content is told. Not part of what can
-- be filled again from the topics. `fingerprint` is the digest of what was said.
create table registry.answers_sent (
  project text not null,
  answer text not null,
  task text not null,
  fingerprint text not null,
  sent_at timestamptz not null default now(),
  primary key (project, answer)
);

-- How far the read model had come when it was last emptied: until it is there again, whoever follows the changes is told nothing.
create table registry.read_before (
  partition integer primary key,
  next_offset bigint not null
);

-- It was emptied by the migration before.
update registry.read_model_filled set since = now(), after_place = nextval('registry.fact_places');

create index on read_model.projects (updated_at desc, id);
