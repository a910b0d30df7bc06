-- What a reader asks for is compared with what the same reader has asked for in the transaction that keeps it: readers
-- ask one after the other, each under one lock with all numbers that were joined into theirs, so that two requests at
-- the very same moment see each other.
create function lending_one_wish() returns trigger language plpgsql as $$
declare
  reader text := coalesce((select p.joined_into from person p where p.number = new.person), new.person);
  others text[] := array(
    select json_array_elements_text(coalesce(new.document #> '{wish,others}', '[]'::json)));
  existing uuid;
begin
  perform pg_advisory_xact_lock(741106, hashtext(reader));
  -- A subquery of one row for each number: it is never planned as a look through the whole table.
  select (
      select o.id from lending_request o
      where o.person = n.number and o.wanted and o.volume = new.volume and o.id <> new.id
        and (o.cluster = new.cluster or o.cluster::text = any (others)
          or new.cluster::text in (
            select json_array_elements_text(coalesce(o.document #> '{wish,others}', '[]'::json))))
      limit 1) into existing
    from (select reader as number union all select p.number from person p where p.joined_into = reader) n
    order by 1 limit 1;
  if existing is not null then
    raise exception '%', existing using errcode = 'TJ004';
  end if;
  return new;
end $$;
create trigger lending_request_one_wish before insert on lending_request
  for each row when (new.wanted) execute function lending_one_wish();

-- As before, and whichever of the joined numbers is asked about.
create or replace function lending_open_wishes(p_persons text[]) returns table (place bigint, document json)
language plpgsql stable
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  return query
    select a.place, o.document
    from unnest(p_persons) with ordinality as a(person, place)
    cross join lateral (
      select coalesce((select p.joined_into from person p where p.number = a.person), a.person) as number) reader
    cross join lateral (
      select reader.number union all select p.number from person p where p.joined_into = reader.number) n
    join lending_request o on o.person = n.number and o.wanted
    order by a.place, o.placed, o.id;
end $$;
