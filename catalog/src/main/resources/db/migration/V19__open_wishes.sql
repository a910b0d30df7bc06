-- What readers have asked for and not yet had, under all numbers that were joined into theirs, to be compared with what
-- they ask next: p_persons, with the place of each in what is answered.
create function lending_open_wishes(p_persons text[]) returns table (place bigint, document json) language plpgsql stable
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
  return query
    select a.place, o.document
    from unnest(p_persons) with ordinality as a(person, place)
    cross join lateral (
      select a.person as number union all select p.number from person p where p.joined_into = a.person) n
    join lending_request o on o.person = n.number and o.wanted
    order by a.place, o.placed, o.id;
end $$;
