-- A change is kept by as few statements as can be: opening a table and its indexes costs PostgreSQL as much as the rows
-- that a statement then keeps. What only unique indexes can decide is left to them, never looked for first.
drop function lending_commit(integer, text[], text[], json, json, json, json, json, json, json, json, json, json);
drop function lending_keep_attempts(json, json);
drop function lending_add_work(json);

-- Takes work of a lane, the oldest first. One worker at a time chooses in a lane, each with a fresh view of it. The choice
-- stands in an array, which is made once: joined, it could be made anew for each row, and take more than the limit.
create or replace function lending_claim(p_lane text, p_worker text, p_limit integer, p_now timestamptz,
  p_until timestamptz) returns setof lending_outbox language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  perform pg_advisory_xact_lock(741104, hashtext(p_lane));
  return query
    update lending_outbox o set worker = p_worker, free_at = p_until, tries = o.tries + 1
    where o.number = any (array(
      select c.number from lending_outbox c
      where c.lane = p_lane and c.free_at <= p_now
        and (select e.number from lending_outbox e where e.lane = c.lane and e.subject = c.subject
          and (e.number < c.number or (e.number > c.number and e.worker <> '' and e.free_at > p_now)) limit 1) is null
      order by c.number limit p_limit for update skip locked))
    returning o.*;
end $$;

-- Keeps steps, all or none, each of another request, ends other work, and answers what of the steps' work is held by
-- whom they named. Rows come as arrays of objects, the documents of requests beside them in the same order; p_ends says
-- how many of the rows of p_gone are results of work. What stands against one of them ends the transaction: TJ001 the
-- request has changed, TJ002 an item is promised to another, TJ003 the work is held by somebody else; or a unique index:
-- lending_event_pkey the event is known already, lending_request_wanted the reader has asked for the same,
-- lending_attempt_promised as TJ002, by somebody who did so at the same moment.
create function lending_commit(p_ends integer, p_begun_documents text[], p_moved_documents text[], p_events json,
  p_gone json, p_begun json, p_moved json, p_deadlines json, p_changed json, p_fresh json, p_acts json, p_work json)
returns setof lending_outbox language plpgsql
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare
  kept integer;
begin
  if p_events is not null then
    insert into lending_event (id, request, version, at, actor, state, event)
      select e.id, e.request, e.version, e.at, e.actor, e.state, e.event
      from json_to_recordset(p_events) as e(id text, request uuid, version integer, at timestamptz, actor text,
        state text, event json);
  end if;
  if p_gone is not null then
    with gone as (
      delete from lending_outbox o
        using json_to_recordset(p_gone) as e(number bigint, worker text, tries integer, ended boolean)
        where o.number = e.number and o.worker = e.worker and o.tries = e.tries
        returning e.ended)
    select count(*) into kept from gone g where g.ended;
    if kept < p_ends then
      raise exception 'the work is held by somebody else' using errcode = 'TJ003';
    end if;
  end if;
  if p_begun is not null then
    insert into lending_request (id, version, state, person, cluster, volume, issuer, pickup, placed, wanted,
        attention_of, document)
      select r.id, r.version, r.state, r.person, r.cluster, r.volume, r.issuer, r.pickup, r.placed,
        r.state <> 'FINISHED', r.attention, p_begun_documents[r.place]::json
      from rows from (json_to_recordset(p_begun) as (id uuid, version integer, state text, person text, cluster bigint,
        volume text, issuer text, pickup text, placed timestamptz, attention text[])) with ordinality
        as r(id, version, state, person, cluster, volume, issuer, pickup, placed, attention, place);
  end if;
  if p_moved is not null then
    update lending_request o set version = r.version, state = r.state, pickup = r.pickup,
      wanted = o.wanted and r.state <> 'FINISHED', attention_of = r.attention,
      document = p_moved_documents[r.place]::json
      from rows from (json_to_recordset(p_moved) as (id uuid, before integer, version integer, state text, pickup text,
        attention text[])) with ordinality as r(id, before, version, state, pickup, attention, place)
      where o.id = r.id and o.version = r.before;
    get diagnostics kept = row_count;
    if kept < cardinality(p_moved_documents) then
      raise exception 'the request has changed' using errcode = 'TJ001';
    end if;
  end if;
  if p_deadlines is not null then
    insert into lending_deadline (request, at)
      select d.request, d.at from json_to_recordset(p_deadlines) as d(request uuid, at timestamptz)
      on conflict (request) do update set at = excluded.at;
  end if;
  -- A promise ends for good: an item that turns up again is a fact, which is kept without one.
  if p_changed is not null then
    update lending_attempt o set state = a.state, bound_for = a.bound_for, stands_at = a.stands_at,
      since = a.since, deadline = a.deadline, promised = promised and a.state <> 'SETTLED'
      from json_to_recordset(p_changed) as a(request uuid, number integer, state text, bound_for text,
        stands_at text, since timestamptz, deadline timestamptz)
      where o.request = a.request and o.number = a.number;
  end if;
  -- A fresh attempt promises its item whatever others have kept since it was looked for.
  if p_fresh is not null then
    insert into lending_attempt (request, number, owner, barcode, home, system, state, bound_for, stands_at, since,
        deadline, promised)
      select a.request, a.number, a.owner, a.barcode, a.home, a.system, a.state, a.bound_for, a.stands_at, a.since,
        a.deadline, a.state <> 'SETTLED' and (select o.request from lending_attempt o
          where o.barcode = a.barcode and o.owner = a.owner and o.promised and o.request = a.request) is null
      from json_to_recordset(p_fresh) as a(request uuid, number integer, owner text, barcode text, home text,
        system text, state text, bound_for text, stands_at text, since timestamptz, deadline timestamptz)
      where a.state = 'SETTLED' or (select o.request from lending_attempt o
        where o.barcode = a.barcode and o.owner = a.owner and o.state <> 'SETTLED' and o.request <> a.request
        limit 1) is null;
    get diagnostics kept = row_count;
    if kept < json_array_length(p_fresh) then
      raise exception 'the item is promised to another request' using errcode = 'TJ002';
    end if;
  end if;
  if p_acts is not null then
    insert into lending_act (at, act, place, channel, owner, from_place, to_place, issuer, reader_type, age_band,
        class, price, reason)
      select a.at, a.act, a.place, a.channel, a.owner, a.from_place, a.to_place, a.issuer, a.reader_type, a.age_band,
        a.class, a.price, coalesce(a.reason, '')
      from json_to_recordset(p_acts) as a(at timestamptz, act text, place text, channel text, owner text,
        from_place text, to_place text, issuer text, reader_type text, age_band text, class text, price numeric,
        reason text);
  end if;
  -- Work is held from the start where a worker is named, unless something about the same subject is unfinished: work
  -- about one thing is done in order, one at a time. The locks keep two who add such work at the same moment from both
  -- finding nothing.
  if p_work is not null then
    perform pg_advisory_xact_lock(741105, s.lock) from (
      select distinct hashtext(w.lane || ' ' || w.subject) as lock
      from json_to_recordset(p_work) as w(lane text, subject text) order by 1) s;
    return query
      with fresh as (
        select w.*, w.worker is not null
          and row_number() over (partition by w.lane, w.subject order by w.place) = 1
          and (select o.number from lending_outbox o where o.lane = w.lane and o.subject = w.subject limit 1) is null
          as held
        from json_to_recordset(p_work) as w(place integer, request uuid, kind text, attempt integer, notice text,
          lane text, subject text, worker text, until timestamptz)),
      added as (
        insert into lending_outbox (request, kind, attempt, notice, lane, subject, free_at, worker, tries)
        select f.request, f.kind, f.attempt, f.notice, f.lane, f.subject,
          case when f.held then f.until else '-infinity' end, case when f.held then f.worker else '' end,
          f.held::integer
        from fresh f order by f.place
        returning *)
      select * from added a where a.worker <> '';
  end if;
end $$;
