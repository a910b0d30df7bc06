-- A key is taken before its request is worked on, with the number that a request made under it has:
-- so it is one request however often it is sent, also when a broker stops in between.
alter table answered_request
  add column request uuid not null,
  alter column status drop not null,
  alter column body drop not null;
