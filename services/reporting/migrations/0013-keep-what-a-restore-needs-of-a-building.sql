create table reporting.building (
  building text primary key,
  last_at timestamptz not null,
  closed_day date,
  catalogue_version integer not null,
  counters jsonb not null,
  sequences jsonb not null,
  suspended jsonb not null
);
comment on table reporting.building is 'What of a building is no visit, ticket or appointment, as folding the events up to the cursor leaves it: for rebuilding its live state.';
comment on column reporting.building.last_at is 'of the last event';
comment on column reporting.building.closed_day is 'the latest day that was closed; null: none, or it was reopened';
comment on column reporting.building.counters is 'who is where since when, and what a counter serves instead of what the catalogue says';
comment on column reporting.building.sequences is 'the last number given, by <day>:<prefix>';
comment on column reporting.building.suspended is 'since when (epoch milliseconds) and why, by service';
grant select, insert, update on reporting.building to antrean_reporting;

-- Who is here, however long ago they came, and who left lately.
create index visit_departed on reporting.visit (building, departed_at);

create function reporting.epoch_ms(at timestamptz) returns double precision
language sql immutable set search_path = pg_catalog, pg_temp as $$ select round(extract(epoch from at) * 1000)::double precision $$;

create function reporting.building_at_cursor(building text)
returns table ("lastAt" double precision, "closedDay" text, "catalogueVersion" integer, counters jsonb, sequences jsonb, suspended jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select reporting.epoch_ms(b.last_at), b.closed_day::text, b.catalogue_version, b.counters, b.sequences, b.suspended
    from reporting.building b
   where b.building = building_at_cursor.building
$$;

create function reporting.visits_since(building text, left_since timestamptz)
returns table (id uuid, number text, day text, "tokenHash" text, channel text, priority text,
  "arrivedAt" double precision, "departedAt" double precision, tickets uuid[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select v.id, v.number, v.day::text, v.token_hash, v.channel, v.priority,
         reporting.epoch_ms(v.arrived_at), reporting.epoch_ms(v.departed_at), v.tickets
    from reporting.visit v
   where v.building = visits_since.building and (v.departed_at is null or v.departed_at >= visits_since.left_since)
   order by v.id
$$;

create function reporting.tickets_since(building text, left_since timestamptz)
returns table (id uuid, visit uuid, number text, service text, state text, day text, priority text, score double precision, entry double precision,
  "enteredAt" double precision, since double precision, "waitedMs" integer, "waitingMs" integer, "calledAt" double precision, "callCount" integer,
  "recallCount" integer, "returnCount" integer, "servingAt" double precision, "servedMs" integer, "endedAt" double precision, outcome text,
  counter text, "forCounter" text, "promisedMs" integer, "countsFrom" double precision)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select t.id, t.visit, t.number, t.service, t.state, t.day::text, t.priority, t.score, t.entry::double precision,
         reporting.epoch_ms(t.entered_at), reporting.epoch_ms(t.since), t.waited_ms, t.waiting_ms, reporting.epoch_ms(t.called_at), t.call_count,
         t.recall_count, t.return_count, reporting.epoch_ms(t.serving_at), t.served_ms, reporting.epoch_ms(t.ended_at), t.outcome,
         t.counter, t.for_counter, t.promised_ms, reporting.epoch_ms(t.counts_from)
    from reporting.visit v, unnest(v.tickets) as its(id), reporting.ticket t
   where v.building = tickets_since.building and (v.departed_at is null or v.departed_at >= tickets_since.left_since)
     and t.building = v.building and t.id = its.id
   order by t.id
$$;
comment on function reporting.building_at_cursor is 'For queue: what of a building is no visit, ticket or appointment, at the projected cursor.';
comment on function reporting.visits_since is 'For queue: the visits that are here at the projected cursor, and those that departed from an instant on.';
comment on function reporting.tickets_since is 'For queue: the tickets of visits_since.';

revoke all on function reporting.building_at_cursor, reporting.visits_since, reporting.tickets_since from public;
grant execute on function reporting.building_at_cursor, reporting.visits_since, reporting.tickets_since to antrean_queue;
