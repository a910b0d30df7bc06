-- The region that lending works by: every version that was ever saved, the highest in use.
create table region_version (
  version integer primary key check (version > 0),
  document text not null,
  saved_at timestamptz not null default now(),
  saved_by text not null,
  note text not null default ''
);
