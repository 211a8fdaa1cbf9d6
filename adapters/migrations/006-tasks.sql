-- In whose hands a task is, how pressing it is, and what was done so that it does not wait for ever.
-- Emptied, so that it is filled again from the first message with what these columns hold.
truncate read_model.offsets, read_model.projects, read_model.tasks, read_model.conditions, read_model.facts, read_model.restricted_facts, read_model.dead_letters;

alter table read_model.tasks
  add column also_of text[] not null,
  add column holder text,
  add column priority text not null,
  add column follow_up_on text,
  add column due_because jsonb,
  add column reminded integer not null,
  add column last_reminded_at timestamptz,
  add column escalated_to text[] not null;

create index on read_model.tasks (holder) where status = 'asked' and holder is not null;

alter table read_model.projects
  add column stalled_since timestamptz;

-- What somebody has begun to answer: kept until it is given. Not part of what can be filled again from the topics.
create table registry.drafts (
  project text not null,
  task text not null,
  actor text not null,
  answer text not null,
  saved_at timestamptz not null default now(),
  primary key (project, task, actor)
);
