-- Which notices were sent, and by which way, so that one that is tried again is not sent again.
create table sent_notice (
  marker text not null,
  way text not null,
  at timestamptz not null,
  primary key (marker, way)
);
create index sent_notice_at on sent_notice (at);
