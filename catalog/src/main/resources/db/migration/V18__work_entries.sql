-- What libraries tell of their own work and money, which no request shows: pieces, or fen where the kind says so. A figure below 0 takes back what was told before.
create table work_entry (
  number bigint generated always as identity primary key,
  agency text not null,
  key text not null,
  place text not null,
  day date not null,
  kind text not null check (kind in ('ADDED', 'PROCESSED', 'WITHDRAWN', 'ROTATED_OUT', 'ROTATED_IN',
    'DEPOSIT_TAKEN_FEN', 'DEPOSIT_RETURNED_FEN', 'FEE_FEN', 'WAIVED_FEN', 'BOOKSHOP_FEN')),
  figure bigint not null check (figure <> 0),
  note text not null default '',
  source text not null check (source in ('HAND', 'PROGRAM')),
  entered_at timestamptz not null default now(),
  entered_by text not null,
  unique (agency, key)
);
create index work_entry_day on work_entry (day, place);

create trigger work_entry_stays before update or delete on work_entry
  for each statement execute function lending_refuse_change();

create or replace function lending_refuse_submitted() returns trigger language plpgsql as $$
declare
  of_month date := date_trunc('month', coalesce(to_jsonb(new) ->> 'month', to_jsonb(new) ->> 'day')::date);
begin
  if exists (select from month_report where month = of_month) then
    raise exception 'the month % is handed in', of_month using errcode = 'TJ005';
  end if;
  return new;
end $$;
create trigger work_entry_of_submitted before insert on work_entry
  for each row execute function lending_refuse_submitted();

alter table lending_month
  drop constraint lending_month_source_check,
  add constraint lending_month_source_check
    check (source in ('COUNTED', 'CALENDAR', 'GATE', 'HAND', 'PROGRAM'));
