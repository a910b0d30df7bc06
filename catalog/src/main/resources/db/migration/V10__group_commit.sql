-- Changes of several requests are kept in one transaction, and work is taken by the transaction that adds it.
drop function lending_commit(uuid, integer, integer, text, text, bigint, text, text, text, timestamptz, timestamptz,
  text[], jsonb, text, timestamptz, text, jsonb, bigint, text, integer, jsonb, jsonb, jsonb);

-- Adds work. Where a worker is named it is held by that one from the start, unless something about the same subject is
-- unfinished: work about one thing is done in order, one at a time. The lock keeps two who add such work at the same
-- moment from both finding nothing. Answers the number of each that is held, null of each that waits.
create function lending_add_work(p_request uuid, p_work jsonb) returns bigint[] language plpgsql as $$
declare
  w record;
  held boolean;
  added bigint;
  taken bigint[] := '{}';
begin
  for w in
    select * from jsonb_to_recordset(p_work) as x(kind text, attempt integer, notice text, lane text, subject text,
      worker text, until timestamptz)
  loop
    perform pg_advisory_xact_lock(741105, hashtext(w.lane || ' ' || w.subject));
    held := w.worker is not null and not exists (
      select from lending_outbox o where o.lane = w.lane and o.subject = w.subject);
    insert into lending_outbox (request, kind, attempt, notice, lane, subject, free_at, worker, tries)
      values (p_request, w.kind, w.attempt, w.notice, w.lane, w.subject,
        case when held then w.until else '-infinity' end, case when held then w.worker else '' end, held::integer)
      returning number into added;
    taken := taken || case when held then added end;
  end loop;
  return taken;
end $$;

-- Keeps a step; null where the event is known already, else which of its work is held by whom it named. What else
-- stands against it ends the transaction: TJ001 the request has changed, TJ002 an item is promised to another, TJ003
-- the work is held by somebody else, TJ004 the reader has asked for the same, with the request that is open as the
-- message.
create function lending_commit(p_change jsonb) returns bigint[] language plpgsql as $$
declare
  c record;
  existing uuid;
begin
  select * into c from jsonb_to_record(p_change) as x(id uuid, before integer, version integer, state text,
    person text, cluster bigint, volume text, issuer text, pickup text, placed timestamptz, deadline timestamptz,
    attention text[], document jsonb, event_id text, at timestamptz, actor text, event jsonb, entry bigint,
    worker text, tries integer, attempts jsonb, work jsonb, acts jsonb);
  insert into lending_event (id, request, version, at, actor, state, event)
    values (c.event_id, c.id, c.version, c.at, c.actor, c.state, c.event)
    on conflict (id) do nothing;
  if not found then
    return null;
  end if;
  if c.entry is not null then
    delete from lending_outbox where number = c.entry and worker = c.worker and tries = c.tries;
    if not found then
      raise exception 'the work is held by somebody else' using errcode = 'TJ003';
    end if;
  end if;
  if c.before is null then
    select id into existing from lending_request
      where person = c.person and cluster = c.cluster and volume = c.volume and wanted;
    if found and existing <> c.id then
      raise exception '%', existing using errcode = 'TJ004';
    end if;
    insert into lending_request values (c.id, c.version, c.state, c.person, c.cluster, c.volume, c.issuer, c.pickup,
      c.placed, c.state <> 'FINISHED', c.deadline, c.attention, c.document)
      on conflict (id) do nothing;
  else
    update lending_request set version = c.version, state = c.state, pickup = c.pickup,
      wanted = wanted and c.state <> 'FINISHED', next_deadline = c.deadline, attention_of = c.attention,
      document = c.document
      where id = c.id and version = c.before;
  end if;
  if not found then
    raise exception 'the request has changed' using errcode = 'TJ001';
  end if;
  if c.attempts is not null then
    perform lending_keep_attempts(c.id, c.attempts);
  end if;
  if c.acts is not null then
    insert into lending_act (at, act, place, channel, owner, from_place, to_place, issuer, reader_type, age_band,
        class, price, reason)
      select at, act, place, channel, owner, from_place, to_place, issuer, reader_type, age_band, class, price,
        coalesce(reason, '')
      from jsonb_to_recordset(c.acts) as x(at timestamptz, act text, place text, channel text, owner text,
        from_place text, to_place text, issuer text, reader_type text, age_band text, class text, price numeric,
        reason text);
  end if;
  if c.work is null then
    return '{}';
  end if;
  return lending_add_work(c.id, c.work);
end $$;

-- Keeps the attempts of a request that a step began or changed. A fresh attempt promises its item whatever others have
-- kept since it was looked for: two that do so at the same moment are told apart by the unique index, never by a look.
create or replace function lending_keep_attempts(p_request uuid, p_attempts jsonb) returns void language plpgsql as $$
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
          where o.barcode = a.barcode and o.owner = a.owner and o.promised and o.request = p_request));
    else
      -- A promise ends for good: an item that turns up again is a fact, which is kept without one.
      update lending_attempt set state = a.state, bound_for = a.bound_for, stands_at = a.stands_at,
        since = a.since, deadline = a.deadline, promised = promised and a.state <> 'SETTLED'
        where request = p_request and number = a.number;
    end if;
  end loop;
end $$;

-- A request's document is written with every step: kept in its row, it is not compressed each time.
alter table lending_request set (toast_tuple_target = 8160);
