-- What the facts of the whole procedure say of a project: its way, its money, its time, what was said and what it must fulfil.
-- Emptied, so that it is filled again from the first message with what these columns hold.
truncate read_model.offsets, read_model.projects, read_model.tasks, read_model.facts, read_model.restricted_facts, read_model.dead_letters;

alter table read_model.projects
  add column source text not null,
  add column summary text,
  add column collected_by text,
  add column lead text,
  add column path text,
  add column path_because text[] not null,
  add column path_overridden text,
  add column marks text[] not null,
  add column unknowns text[] not null,
  add column once_least double precision,
  add column once_most double precision,
  add column yearly_least double precision,
  add column yearly_most double precision,
  add column minutes_spent integer not null,
  add column opinions jsonb not null,
  add column parties jsonb not null,
  add column datasets jsonb not null,
  add column approvals jsonb not null,
  add column absorbed jsonb not null,
  add column sitting text,
  add column sitting_at timestamptz,
  add column convening integer,
  add column motion_carried text,
  add column is_flagship boolean not null,
  add column procurement_procedure text,
  add column procurement_earliest text;

-- What must be fulfilled before a service opens; `replaced` is what its author no longer asks for.
create table read_model.conditions (
  project text not null,
  condition text not null,
  text text not null,
  owner text not null,
  set_by text not null,
  set_in text not null,
  due_at timestamptz not null,
  state text not null,
  settled_by text,
  settled_at timestamptz,
  settled_because text,
  is_late boolean not null,
  primary key (project, condition)
);

create index on read_model.conditions (owner, due_at) where state = 'open';

create index on read_model.projects (sitting_at) where sitting_at is not null;
