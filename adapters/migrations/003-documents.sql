-- Documents that answers refer to, by the SHA-256 of their text. Beside the registry, for no topic could fill it again.
create table registry.documents (
  sha256 text primary key,
  media_type text not null,
  content text not null,
  kept_at timestamptz not null default now()
);
