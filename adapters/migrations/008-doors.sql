-- Who is signed in, by the digest of their session's secret. Not part of what can be filled again from the topics.
create table registry.sessions (
  key text primary key,
  content text not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);

create index on registry.sessions (expires_at);

-- The order in which facts were read, for whoever follows the changes: it goes on across rebuilds, so that no place is used twice.
truncate read_model.offsets, read_model.projects, read_model.tasks, read_model.conditions, read_model.stuck, read_model.facts, read_model.restricted_facts, read_model.dead_letters;

create sequence registry.fact_places;

alter table read_model.facts
  add column place bigint not null default nextval('registry.fact_places');

create unique index on read_model.facts (place);

-- Since when the read model has been filled, and the place that came before its first fact: who follows from an earlier one is told that it was made anew.
create table registry.read_model_filled (
  one boolean primary key default true check (one),
  since timestamptz not null,
  after_place bigint not null
);

insert into registry.read_model_filled (since, after_place) values (now(), nextval('registry.fact_places'));

-- Who may answer too since an escalation: looked up by seat for each person's list.
create index on read_model.tasks using gin (also_of) with (fastupdate = off) where status = 'asked';
