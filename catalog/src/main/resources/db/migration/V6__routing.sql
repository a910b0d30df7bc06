-- A decision whom to ask, with all that led to it; the last one for each attempt.
create table routing_decision (
  request uuid not null references lending_request on delete cascade,
  attempt integer not null,
  at timestamptz not null,
  document jsonb not null,
  primary key (request, attempt)
);

-- An attempt from which routing learns once it is known how it ended.
create table routing_attempt (
  request uuid not null references lending_request on delete cascade,
  attempt integer not null,
  agency text not null,
  location text not null,
  item_type text not null,
  weekday smallint not null,
  borrower text not null,
  asked_at timestamptz not null,
  -- Until the end is known; null in either case when there is nothing to learn.
  open boolean not null default true,
  primary key (request, attempt)
);
create index routing_attempt_open on routing_attempt (asked_at) where open;

-- How attempts ended, by month: what is long ago counts less.
create table routing_tally (
  month date not null,
  agency text not null,
  location text not null,
  item_type text not null,
  weekday smallint not null,
  filled double precision not null,
  refused double precision not null,
  declined double precision not null,
  silent double precision not null,
  hours_to_send double precision not null,
  hours_to_fail double precision not null,
  primary key (agency, location, item_type, weekday, month)
);

-- What libraries did for one another, by month.
create table routing_load (
  month date not null,
  agency text not null,
  lent double precision not null,
  borrowed double precision not null,
  fair_share double precision not null,
  primary key (agency, month)
);
