create table reporting.appointment (
  building text not null,
  id text not null,
  service text not null,
  slot timestamptz not null,
  day date not null,
  state text not null,
  booked_at timestamptz not null,
  ended_at timestamptz,
  visit uuid,
  primary key (building, id)
);
create index appointment_slot on reporting.appointment (building, slot);
comment on table reporting.appointment is 'A booked slot, as folding the events up to the cursor leaves it. Nothing here says who booked it.';
comment on column reporting.appointment.id is 'the keyed digest of its booking code';
comment on column reporting.appointment.slot is 'when its slot begins';
comment on column reporting.appointment.day is 'the building''s own day of the slot';
comment on column reporting.appointment.ended_at is 'when it was checked in, cancelled, or expired';
comment on column reporting.appointment.visit is 'as which it was checked in';

grant select, insert, update on reporting.appointment to antrean_reporting;

alter table reporting.ticket add column counts_from timestamptz;
comment on column reporting.ticket.counts_from is 'the slot of an appointment that was kept: its place, and waiting before it does not count; null: all of it does';

create function reporting.appointments_since(building text, since timestamptz)
returns table (id text, service text, slot timestamptz, day text, state text, booked_at timestamptz, ended_at timestamptz, visit uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, a.service, a.slot, a.day::text, a.state, a.booked_at, a.ended_at, a.visit
    from reporting.appointment a
   where a.building = appointments_since.building and (a.state = 'booked' or a.slot >= appointments_since.since)
   order by a.id
$$;
comment on function reporting.appointments_since is
  'For queue: a building''s appointments at the projected cursor, those that are booked and those of slots from an instant on.';

revoke all on function reporting.appointments_since from public;
grant execute on function reporting.appointments_since to antrean_queue;
