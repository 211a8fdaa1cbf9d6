-- What the topics say, in tables: can be emptied and filled again from the first message at any time.
drop schema if exists read_model cascade;

create schema read_model;

-- Where the projection goes on; written in the same transaction as the rows.
create table read_model.offsets (
  topic text not null,
  partition integer not null,
  next_offset bigint not null,
  high_watermark bigint not null,
  updated_at timestamptz not null default now(),
  primary key (topic, partition)
);

create table read_model.projects (
  id text primary key,
  title text not null,
  department text not null,
  themes text[] not null,
  services text[] not null,
  policy text not null,
  accelerated text,
  phase text not null,
  round integer not null,
  outcome text,
  health text not null,
  waiting_on text[] not null,
  waiting_since timestamptz,
  due_at timestamptz,
  held_since timestamptz,
  started_at timestamptz not null,
  updated_at timestamptz not null,
  ended_at timestamptz,
  last_sequence integer not null,
  gaps integer not null
);

create index on read_model.projects (started_at desc, id);

create table read_model.tasks (
  project text not null,
  task text not null,
  kind text not null,
  asked_of text not null,
  phase text not null,
  status text not null,
  health text not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  closed_at timestamptz,
  about text not null,
  primary key (project, task)
);

create index on read_model.tasks (asked_of, due_at) where status = 'asked';

create table read_model.facts (
  id text primary key,
  project text not null,
  sequence integer,
  type text not null,
  time timestamptz not null,
  data text not null
);

create index on read_model.facts (project, sequence);

-- What is not for everyone; the open API never reads it.
create table read_model.restricted_facts (
  id text primary key,
  project text not null,
  sequence integer,
  type text not null,
  time timestamptz not null,
  data text not null
);

-- The coordinates are those of the original message.
create table read_model.dead_letters (
  topic text not null,
  partition integer not null,
  message_offset bigint not null,
  reason text not null,
  error text not null,
  at timestamptz not null,
  primary key (topic, partition, message_offset)
);
