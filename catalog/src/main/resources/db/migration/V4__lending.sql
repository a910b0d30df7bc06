-- A reader's request as it stands: the whole of it as a document, and beside it what queries ask for.
create table lending_request (
  id uuid primary key,
  version integer not null,
  state text not null,
  person text not null,
  cluster bigint not null,
  volume text not null,
  issuer text not null,
  pickup text not null,
  placed timestamptz not null,
  -- Until it is finished for the first time: nobody asks for the same twice meanwhile.
  wanted boolean not null,
  next_deadline timestamptz,
  -- Agencies of which somebody has to look after it.
  attention_of text[] not null,
  document jsonb not null
) with (fillfactor = 70);
create unique index lending_request_wanted on lending_request (person, cluster, volume) where wanted;
create index lending_request_person on lending_request (person, id);
create index lending_request_due on lending_request (next_deadline) where next_deadline is not null;
create index lending_request_open on lending_request (issuer) where state <> 'FINISHED';
create index lending_request_attention on lending_request using gin (attention_of) where attention_of <> '{}';

-- One attempt at one supplier: where its item is, and whose it is. No foreign keys here and below: rows come from
-- lending_commit alone, and a check of each would be a good part of its cost.
create table lending_attempt (
  request uuid not null,
  number integer not null,
  owner text not null,
  barcode text not null,
  home text not null,
  system text not null,
  state text not null,
  -- Where the item is bound for, or where it stands away from home.
  bound_for text,
  stands_at text,
  since timestamptz not null,
  deadline timestamptz,
  -- Two that promise one item at the same moment are found out by this.
  promised boolean not null,
  primary key (request, number)
) with (fillfactor = 70);
create unique index lending_attempt_promised on lending_attempt (barcode, owner) where promised;
create index lending_attempt_item on lending_attempt (barcode, owner);
create index lending_attempt_owner on lending_attempt (owner, state) where state <> 'SETTLED';
create index lending_attempt_bound_for on lending_attempt (bound_for) where bound_for is not null;
create index lending_attempt_stands_at on lending_attempt (stands_at) where stands_at is not null;
create index lending_attempt_system on lending_attempt (system, request, number) where state <> 'SETTLED';

-- What happened to a request, in order; the first line has no event.
create table lending_event (
  id text primary key,
  request uuid not null,
  version integer not null,
  at timestamptz not null,
  entered_at timestamptz not null default now(),
  actor text not null,
  state text not null,
  event jsonb
);
create index lending_event_request on lending_event (request, version);

-- Work for the lanes, until it is done.
create table lending_outbox (
  number bigint generated always as identity primary key,
  request uuid not null,
  kind text not null,
  attempt integer not null,
  notice text not null,
  lane text not null,
  subject text not null,
  entered_at timestamptz not null default now(),
  -- When it can be taken: held until then where a worker is named.
  free_at timestamptz not null default '-infinity',
  worker text not null default '',
  tries integer not null default 0,
  failures integer not null default 0,
  reason text not null default ''
) with (fillfactor = 70);
create index lending_outbox_lane on lending_outbox (lane, number);
create index lending_outbox_subject on lending_outbox (lane, subject, number);

-- Acts for the statistics, without readers' names or cards; never changed.
create table lending_act (
  number bigint generated always as identity primary key,
  at timestamptz not null,
  entered_at timestamptz not null default now(),
  act text not null,
  place text,
  channel text not null,
  owner text,
  from_place text,
  to_place text,
  issuer text not null,
  reader_type text,
  age_band text,
  class text,
  price numeric(12, 2),
  reason text not null default ''
);
create index lending_act_at on lending_act (at);

-- Figures of a month as they stood at its end; never changed.
create table lending_month (
  month date not null,
  agency text not null,
  place text not null,
  measure text not null,
  reason text not null default '',
  number bigint not null,
  taken_at timestamptz not null default now(),
  primary key (month, agency, place, measure, reason)
);

create function lending_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed', tg_table_name;
end $$;
create trigger lending_event_stays before update on lending_event
  for each statement execute function lending_refuse_change();
create trigger lending_act_stays before update or delete on lending_act
  for each statement execute function lending_refuse_change();
create trigger lending_month_stays before update or delete on lending_month
  for each statement execute function lending_refuse_change();

-- Keeps the attempts of a request that a step began or changed.
create function lending_keep_attempts(p_request uuid, p_attempts jsonb) returns void language plpgsql as $$
declare
  a record;
begin
  for a in
    select * from jsonb_to_recordset(p_attempts) as x(number integer, owner text, barcode text, home text,
      system text, state text, bound_for text, stands_at text, since timestamptz,
      deadline timestamptz, fresh boolean)
  loop
    if a.fresh then
      if a.state <> 'SETTLED' and exists (select from lending_attempt o
          where o.barcode = a.barcode and o.owner = a.owner and o.state <> 'SETTLED' and o.request <> p_request) then
        raise exception 'the item is promised to another request' using errcode = 'TJ002';
      end if;
      insert into lending_attempt values (p_request, a.number, a.owner, a.barcode, a.home, a.system,
        a.state, a.bound_for, a.stands_at, a.since, a.deadline,
        a.state <> 'SETTLED' and not exists (select from lending_attempt o
          where o.barcode = a.barcode and o.owner = a.owner and o.promised));
    else
      -- A promise ends for good: an item that turns up again is a fact, which is kept without one.
      update lending_attempt set state = a.state, bound_for = a.bound_for, stands_at = a.stands_at,
        since = a.since, deadline = a.deadline, promised = promised and a.state <> 'SETTLED'
        where request = p_request and number = a.number;
    end if;
  end loop;
end $$;

-- Keeps a step in one transaction; false where the event is known already. What else stands against it ends the
-- transaction: TJ001 the request has changed, TJ002 an item is promised to another, TJ003 the work is held by somebody
-- else, TJ004 the reader has asked for the same, with the request that is open as the message.
create function lending_commit(p_id uuid, p_before integer, p_version integer, p_state text, p_person text,
  p_cluster bigint, p_volume text, p_issuer text, p_pickup text, p_placed timestamptz, p_deadline timestamptz,
  p_attention text[], p_document jsonb, p_event_id text, p_at timestamptz, p_actor text, p_event jsonb,
  p_entry bigint, p_worker text, p_tries integer, p_attempts jsonb, p_work jsonb, p_acts jsonb)
returns boolean language plpgsql as $$
declare
  existing uuid;
begin
  insert into lending_event (id, request, version, at, actor, state, event)
    values (p_event_id, p_id, p_version, p_at, p_actor, p_state, p_event)
    on conflict (id) do nothing;
  if not found then
    return false;
  end if;
  if p_entry is not null then
    delete from lending_outbox where number = p_entry and worker = p_worker and tries = p_tries;
    if not found then
      raise exception 'the work is held by somebody else' using errcode = 'TJ003';
    end if;
  end if;
  if p_before is null then
    select id into existing from lending_request
      where person = p_person and cluster = p_cluster and volume = p_volume and wanted;
    if found and existing <> p_id then
      raise exception '%', existing using errcode = 'TJ004';
    end if;
    insert into lending_request values (p_id, p_version, p_state, p_person, p_cluster, p_volume, p_issuer, p_pickup,
      p_placed, p_state <> 'FINISHED', p_deadline, p_attention, p_document)
      on conflict (id) do nothing;
  else
    update lending_request set version = p_version, state = p_state, pickup = p_pickup,
      wanted = wanted and p_state <> 'FINISHED', next_deadline = p_deadline, attention_of = p_attention,
      document = p_document
      where id = p_id and version = p_before;
  end if;
  if not found then
    raise exception 'the request has changed' using errcode = 'TJ001';
  end if;
  if p_attempts is not null then
    perform lending_keep_attempts(p_id, p_attempts);
  end if;
  if p_work is not null then
    insert into lending_outbox (request, kind, attempt, notice, lane, subject)
      select p_id, kind, attempt, notice, lane, subject
      from jsonb_to_recordset(p_work) as x(kind text, attempt integer, notice text, lane text, subject text);
  end if;
  if p_acts is not null then
    insert into lending_act (at, act, place, channel, owner, from_place, to_place, issuer, reader_type, age_band,
        class, price, reason)
      select at, act, place, channel, owner, from_place, to_place, issuer, reader_type, age_band, class, price,
        coalesce(reason, '')
      from jsonb_to_recordset(p_acts) as x(at timestamptz, act text, place text, channel text, owner text,
        from_place text, to_place text, issuer text, reader_type text, age_band text, class text, price numeric,
        reason text);
  end if;
  return true;
end $$;

-- Takes work of a lane, the oldest first. One worker at a time chooses in a lane, each with a fresh view of it.
create function lending_claim(p_lane text, p_worker text, p_limit integer, p_now timestamptz, p_until timestamptz)
returns setof lending_outbox language plpgsql as $$
begin
  perform pg_advisory_xact_lock(741104, hashtext(p_lane));
  return query
    update lending_outbox o set worker = p_worker, free_at = p_until, tries = o.tries + 1
    from (
      select c.number from lending_outbox c
      where c.lane = p_lane and c.free_at <= p_now
        and not exists (select from lending_outbox e where e.lane = c.lane and e.subject = c.subject
          and (e.number < c.number or (e.number > c.number and e.worker <> '' and e.free_at > p_now)))
      order by c.number limit p_limit for update skip locked) c
    where o.number = c.number
    returning o.*;
end $$;
