-- Which digests went out: one a person and day, whoever starts again in between.
create table registry.digests (
  person text not null,
  day text not null,
  sent_at timestamptz not null default now(),
  primary key (person, day)
);
