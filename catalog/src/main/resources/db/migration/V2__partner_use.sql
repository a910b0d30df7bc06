-- Records handed out to partners through the gateway, by day (UTC).
create table partner_use (
  partner text not null,
  day date not null,
  records bigint not null,
  primary key (partner, day)
);
create index partner_use_day on partner_use (day);
