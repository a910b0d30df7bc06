-- A bin of books from one place to another with its handover sheet; one at a time is open between two places.
create table handover_bin (
  number bigint generated always as identity primary key,
  from_place text not null,
  to_place text not null,
  opened_at timestamptz not null,
  carrier text not null default '',
  sent_at timestamptz,
  sent_by text,
  sent_count integer,
  received_at timestamptz,
  received_by text,
  received_count integer
);
create unique index handover_bin_open on handover_bin (from_place, to_place) where sent_at is null;
create index handover_bin_coming on handover_bin (to_place) where received_at is null;

-- The books on a sheet, ticked off as they are scanned at the destination.
create table handover_line (
  bin bigint not null references handover_bin,
  owner text not null,
  barcode text not null,
  title text not null,
  put_at timestamptz not null,
  put_by text not null,
  arrived_at timestamptz,
  primary key (bin, barcode, owner)
);
create index handover_line_item on handover_line (barcode, owner) where arrived_at is null;

-- What did not match, or came unexpected, until a person has settled it.
create table handover_case (
  number bigint generated always as identity primary key,
  bin bigint references handover_bin,
  kind text not null,
  owner text,
  barcode text,
  place text not null,
  detail text not null default '',
  opened_at timestamptz not null,
  opened_by text not null,
  settled_at timestamptz,
  settled_by text,
  settlement text not null default ''
);
create index handover_case_open on handover_case (place, number) where settled_at is null;
create unique index handover_case_once on handover_case (kind, place, detail, coalesce(owner, ''), coalesce(barcode, ''))
  where settled_at is null and bin is null;
