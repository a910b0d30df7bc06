-- Readers who keep no history are erased from requests that are over: the request stays, of nobody's.
create index lending_request_of_somebody on lending_request (id) where not open and person <> '-';

-- What happened is never changed, but for who and which words are erased from it by lending_erase.
drop trigger lending_event_stays on lending_event;
create function lending_event_refuse_change() returns trigger language plpgsql as $$
begin
  if current_setting('lending.erased', true) is distinct from old.request::text
      or (to_jsonb(new) - 'event') is distinct from (to_jsonb(old) - 'event') then
    raise exception 'rows of % are never changed', tg_table_name;
  end if;
  return new;
end $$;
create trigger lending_event_stays before update on lending_event
  for each row execute function lending_event_refuse_change();

-- Puts a request's next version and its events, all without its reader, in place of what was kept, and forgets what the
-- reader's programs were answered about it.
create function lending_erase(p_request uuid, p_version integer, p_document text, p_events text[], p_written text[])
returns void language plpgsql as $$
begin
  delete from answered_request a where a.holder = any (array(
      select 'reader ' || p.number from lending_request r join person q on q.number = r.person
      join person p on coalesce(p.joined_into, p.number) = coalesce(q.joined_into, q.number)
      where r.id = p_request))
    and (a.request = p_request or a.body like '%' || p_request || '%');
  perform set_config('lending.erased', p_request::text, true);
  update lending_event o set event = e.event::json
    from unnest(p_events, p_written) as e(id, event) where o.id = e.id and o.request = p_request;
  perform set_config('lending.erased', '', true);
  update lending_request set person = '-', version = p_version, document = p_document::json where id = p_request;
end $$;
