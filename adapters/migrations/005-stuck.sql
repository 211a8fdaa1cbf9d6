-- What the sweep last said of a project. Kept when it is over: what was said before, and arrives after, must not come back.
create table read_model.stuck (
  project text primary key,
  reason text not null,
  detail text not null,
  since timestamptz not null,
  found_at timestamptz not null,
  over_at timestamptz
);

create index on read_model.stuck (since) where over_at is null;
