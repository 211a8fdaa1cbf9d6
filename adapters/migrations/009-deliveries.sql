-- What goes out by mail and webhook. Never rebuilt: what was sent is sent. Holds identifiers, and no address.
create table registry.deliveries (
  -- Made of the fact, the channel and the recipient: the same fact told twice is one delivery.
  id text primary key,
  fact text not null,
  fact_type text not null,
  project text,
  task text,
  channel text not null,
  recipient text not null,
  -- The event, until it is sent.
  event text,
  state text not null,
  -- The message in which it goes, once that is put together.
  message text,
  attempts integer not null,
  next_at timestamptz,
  last_error text,
  -- Of a dead one: by which it is seen that the address has changed.
  address_mark text,
  made_at timestamptz not null,
  settled_at timestamptz
);

create index on registry.deliveries (channel, next_at) where next_at is not null;

create index on registry.deliveries (channel, recipient, next_at) where next_at is not null;

create index on registry.deliveries (recipient, settled_at) where state = 'sent' and channel = 'mail';

create index on registry.deliveries (made_at desc, id desc);

create index on registry.deliveries (channel, recipient) where state = 'dead';

-- Where the reader of notifications goes on; written in the same transaction as the deliveries.
create table registry.notification_places (
  topic text not null,
  partition integer not null,
  next_offset bigint not null,
  primary key (topic, partition)
);

-- What somebody of the city must see to, outside any project: an address that is refused.
create table registry.errands (
  id text primary key,
  asked_of text not null,
  channel text not null,
  recipient text not null,
  address_mark text not null,
  because text not null,
  raised_at timestamptz not null,
  settled_at timestamptz,
  settled_by text,
  settled_because text
);

-- The secret address of a person's calendar feed, by its digest alone.
create table registry.calendar_feeds (
  person text primary key,
  token_digest text not null unique,
  made_at timestamptz not null
);

-- Which sittings were convened and decided, for the feeds.
create index on read_model.facts (time) where type in ('jalon.sitting.scheduled.v1', 'jalon.committee.decided.v1');
