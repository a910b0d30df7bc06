-- The ages of readers in bands; birthdays are not kept.
alter table person_card add column age_band text not null default '';

-- Figures of a month say of whom, whence, and whether they were taken so late that what stood then may have changed.
alter table lending_month
  add column reader_type text not null default '',
  add column age_band text not null default '',
  add column source text not null default 'COUNTED' check (source in ('COUNTED', 'CALENDAR', 'GATE', 'HAND')),
  add column late boolean not null default false,
  drop constraint lending_month_pkey,
  add primary key (month, agency, place, measure, reason, reader_type, age_band, source);

-- Visitors of a place on a day, as a gate counter or a person told them; what was told last holds.
create table place_visit (
  number bigint generated always as identity primary key,
  agency text not null,
  place text not null,
  day date not null,
  visitors integer not null check (visitors >= 0),
  source text not null check (source in ('GATE', 'HAND')),
  entered_at timestamptz not null default now(),
  entered_by text not null
);
create index place_visit_day on place_visit (day, place, number);

-- In how many minutes of an hour a system was asked for a sign of life, and in how many it gave one.
create table system_hour (
  system text not null,
  hour timestamptz not null,
  asked smallint not null,
  answered smallint not null,
  last_minute timestamptz not null,
  primary key (system, hour)
);

-- Months that were handed in. Their figures stay as they are; corrections stand beside them.
create table month_report (
  month date primary key,
  submitted_at timestamptz not null default now(),
  submitted_by text not null
);
create table month_correction (
  number bigint generated always as identity primary key,
  month date not null references month_report,
  agency text not null,
  place text not null,
  measure text not null,
  reason text not null,
  reader_type text not null,
  age_band text not null,
  value bigint not null,
  why text not null check (why <> ''),
  entered_at timestamptz not null default now(),
  entered_by text not null
);
create index month_correction_month on month_correction (month);

create trigger place_visit_stays before update or delete on place_visit
  for each statement execute function lending_refuse_change();
create trigger month_report_stays before update or delete on month_report
  for each statement execute function lending_refuse_change();
create trigger month_correction_stays before update or delete on month_correction
  for each statement execute function lending_refuse_change();

create function lending_refuse_submitted() returns trigger language plpgsql as $$
declare
  of_month date := date_trunc('month', case tg_table_name when 'place_visit'
    then (to_jsonb(new) ->> 'day')::date else (to_jsonb(new) ->> 'month')::date end);
begin
  if exists (select from month_report where month = of_month) then
    raise exception 'the month % is handed in', of_month using errcode = 'TJ005';
  end if;
  return new;
end $$;
create trigger place_visit_of_submitted before insert on place_visit
  for each row execute function lending_refuse_submitted();
create trigger lending_month_of_submitted before insert on lending_month
  for each row execute function lending_refuse_submitted();
