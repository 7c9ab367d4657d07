-- Only columns that never change: updates of figures do not touch it.
create index ticket_rollup_service on reporting.ticket_rollup (building, service);

create function reporting.services_with_history(building text, services text[]) returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s
    from unnest(services_with_history.services) s
   where exists (select from reporting.ticket_rollup r where r.building = services_with_history.building and r.service = s)
$$;
comment on function reporting.services_with_history is 'For queue: those of the services for which a ticket was ever counted. They may not be deleted.';

revoke all on function reporting.services_with_history from public;
grant execute on function reporting.services_with_history to antrean_queue;
