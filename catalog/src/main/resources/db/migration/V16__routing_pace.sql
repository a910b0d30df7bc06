-- At which hours of the day and on which weekdays libraries sent what they sent, by month.
create table routing_pace (
  month date not null,
  agency text not null,
  part text not null check (part in ('HOUR', 'WEEKDAY')),
  -- 0 to 23, or 1 for Monday to 7 for Sunday.
  number smallint not null,
  -- Hours of open desks that requests waited which were filled in the end.
  waited double precision not null,
  sent double precision not null,
  primary key (agency, part, number, month)
);
