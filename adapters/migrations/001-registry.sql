-- What protects from duplicates for ever. Never rebuilt: Temporal forgets closed projects, this does not.
create schema if not exists registry;

create table registry.projects (
  project text primary key,
  source text not null,
  subject text not null,
  recorded_at timestamptz not null default now()
);

-- A row for each request event taken in: the first of a project, and those that complete it.
create table registry.request_events (
  event text primary key,
  project text not null references registry.projects (project)
);
