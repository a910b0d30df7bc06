-- Those who work here; who left stays, so that the number keeps its meaning in every record of acts.
create table staff (
  number integer generated always as identity primary key,
  login text not null,
  agency text not null,
  roles text[] not null check (cardinality(roles) > 0),
  password_hash text not null,
  card_hash text,
  added_at timestamptz not null default now(),
  left_at timestamptz
);
create unique index staff_login on staff (login) where left_at is null;
create unique index staff_card on staff (card_hash) where left_at is null and card_hash is not null;

-- A reader: a random number and what the reader chose to tell; names stay with the home library.
create table person (
  number text primary key,
  since timestamptz not null default now(),
  keeps_history boolean not null default false,
  language text not null default 'zh',
  mail text not null default '',
  phone text not null default '',
  -- Two numbers that turned out to be one reader; requests keep the number they were made under.
  joined_into text references person
);
create index person_joined_into on person (joined_into) where joined_into is not null;

-- The cards of readers. What the home library said of a card last stands beside it.
create table person_card (
  issuer text not null,
  number text not null,
  person text not null references person,
  joined_at timestamptz not null default now(),
  joined_by text not null,
  evidence text not null default '',
  reader_type text not null default '',
  checked_at timestamptz,
  primary key (issuer, number)
);
create index person_card_person on person_card (person);

-- The register of readers of libraries without a system of their own, kept by their desks.
create table desk_card (
  issuer text not null,
  number text not null,
  holder text not null,
  reader_type text not null,
  unit text not null default '',
  expires date,
  blocked text not null default '',
  pin_hash text not null default '',
  changed_at timestamptz not null default now(),
  changed_by text not null,
  primary key (issuer, number)
);

create table session (
  token_hash text primary key,
  person text references person on delete cascade,
  issuer text,
  card text,
  staff integer references staff,
  by_card boolean not null default false,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  check ((person is null) <> (staff is null)),
  check ((person is null) = (issuer is null) and (person is null) = (card is null))
);
create index session_person on session (person) where person is not null;
create index session_staff on session (staff) where staff is not null;
create index session_ends on session (ends_at);

-- What was found when a system was given wrong PINs; readers sign in only where they were refused.
create table wrong_pin_proof (
  system text primary key,
  refused boolean not null,
  at timestamptz not null,
  by text not null
);

create table sign_in_attempt (
  subject text not null,
  at timestamptz not null
);
create index sign_in_attempt_subject on sign_in_attempt (subject, at);
create index sign_in_attempt_at on sign_in_attempt (at);

-- Who did what with accounts, cards and rights; never changed.
create table account_act (
  number bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  what text not null,
  subject text not null
);
create function account_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name;
end $$;
create trigger account_act_stays before update or delete on account_act
  for each statement execute function account_refuse_change();

-- What was answered to a program's request, for when it is sent again with its key.
create table answered_request (
  holder text not null,
  key text not null,
  digest text not null,
  status integer not null,
  body text not null,
  at timestamptz not null default now(),
  primary key (holder, key)
);
create index answered_request_at on answered_request (at);
