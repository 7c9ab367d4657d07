create schema if not exists reporting;

-- Roles belong to the whole server, so another database, or queue, may have made them before.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['antrean_reporting', 'antrean_queue'] loop
    begin
      execute format('create role %I nologin', wanted);
    exception when duplicate_object or unique_violation then null;
    end;
    if not pg_has_role(current_user, wanted, 'member') then
      execute format('grant %I to current_user', wanted);
    end if;
  end loop;
end $$;

grant usage on schema reporting to antrean_reporting, antrean_queue;

create table reporting.event (
  building text not null check (building ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  epoch bigint not null,
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  type text not null,
  body text not null,
  sha256 bytea not null check (length(sha256) = 32),
  primary key (building, epoch, seq, at)
) partition by range (at);

create index event_at on reporting.event (building, at);

create table reporting.event_default partition of reporting.event default;

comment on table reporting.event is 'What happened, word for word as it stood in the stream. Append-only: the service may insert and select, nothing else.';
comment on column reporting.event.epoch is 'with seq: the cursor; unique in a building because the projection''s cursor moves by compare-and-set';
comment on column reporting.event.at is 'when it happened by Redis''s clock, to the millisecond; the same as in body; never goes back in a building';
comment on column reporting.event.body is 'the exact text of the stream''s entry, JSON';
comment on column reporting.event.sha256 is 'of the row before''s 32 bytes (zeros for the first), then "<building> <epoch>-<seq> <body>" in UTF-8';
comment on table reporting.event_default is 'Events of a month that has no partition. Should be empty: the service makes partitions ahead, and reports a row here.';

-- Append-only by grant; a partition cannot be reached beside its parent.
grant insert, select on reporting.event to antrean_reporting;
grant select on reporting.event_default to antrean_reporting;

create function reporting.make_event_partitions(first_month date, months integer) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  month timestamp;
  partition text;
begin
  perform pg_advisory_xact_lock(hashtext('reporting.make_event_partitions'));
  for i in 0 .. months - 1 loop
    month := date_trunc('month', first_month::timestamp) + make_interval(months => i);
    partition := 'event_' || to_char(month, 'YYYY_MM');
    if to_regclass('reporting.' || partition) is null then
      execute format('create table reporting.%I partition of reporting.event for values from (%L) to (%L)',
        partition, month::text || '+00', (month + interval '1 month')::text || '+00');
    end if;
  end loop;
end $$;
comment on function reporting.make_event_partitions is 'Makes the partitions of so many months (UTC) where they are missing. The service may, though it does not own the table.';
revoke all on function reporting.make_event_partitions from public;
grant execute on function reporting.make_event_partitions to antrean_reporting;
