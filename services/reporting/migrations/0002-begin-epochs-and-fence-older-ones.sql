create table reporting.projection (
  building text primary key check (building ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  epoch bigint not null default 0,
  seq bigint not null default 0,
  sha256 bytea not null default decode(repeat('00', 32), 'hex') check (length(sha256) = 32),
  last_epoch bigint not null default 0
);
comment on table reporting.projection is 'How far each building''s stream is projected. A building is known from its first epoch on.';
comment on column reporting.projection.epoch is 'with seq: the cursor of the last projected event, 0-0 before the first; moves by compare-and-set with what it projects';
comment on column reporting.projection.sha256 is 'of the last projected event: the head of the chain, 32 zero bytes before the first';
comment on column reporting.projection.last_epoch is 'the highest epoch that was ever begun, so that none is begun twice';

create table reporting.epoch (
  building text not null,
  epoch bigint not null,
  from_seq bigint not null,
  begun_at timestamptz not null default clock_timestamp(),
  primary key (building, epoch)
);
comment on table reporting.epoch is 'Epochs that queue has begun. Nothing of an older epoch is projected beyond from_seq.';
comment on column reporting.epoch.from_seq is 'the seq after which it starts: its epoch.started is the next one';

grant select, update (epoch, seq, sha256) on reporting.projection to antrean_reporting;
grant select on reporting.epoch to antrean_reporting;

/*
 * Begins an epoch of a building, whose Redis stands at the given cursor (0, 0 where it is empty).
 *
 * epoch: the new one. It starts after the higher of the two cursors: its epoch.started has the next seq.
 * projected_epoch, projected_seq: history's cursor. Where it is higher than Redis's, Redis has to be rebuilt from events_since.
 *
 * An epoch newer than both cursors was begun but left no trace, so it is taken back. One confirmation at a time per building: the caller
 * holds an advisory lock from before it reads Redis's cursor until its script has answered.
 */
create function reporting.begin_epoch(building text, redis_epoch bigint, redis_seq bigint,
  out epoch bigint, out projected_epoch bigint, out projected_seq bigint)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
declare
  last_epoch bigint;
  from_seq bigint;
begin
  insert into reporting.projection (building) values (begin_epoch.building) on conflict do nothing;
  -- The projector moves this row first of all, so it is either before this or sees it.
  select p.epoch, p.seq, p.last_epoch into projected_epoch, projected_seq, last_epoch
    from reporting.projection p where p.building = begin_epoch.building for update;
  from_seq := case when (redis_epoch, redis_seq) > (projected_epoch, projected_seq) then redis_seq else projected_seq end;
  epoch := greatest(last_epoch + 1, redis_epoch + 1, extract(epoch from clock_timestamp())::bigint);

  delete from reporting.epoch e where e.building = begin_epoch.building and e.epoch > greatest(redis_epoch, projected_epoch);
  insert into reporting.epoch (building, epoch, from_seq) values (begin_epoch.building, begin_epoch.epoch, from_seq);
  update reporting.projection p set last_epoch = begin_epoch.epoch where p.building = begin_epoch.building;
end $$;

create function reporting.events_since(building text, since timestamptz)
returns table (epoch bigint, seq bigint, body text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.epoch, e.seq, e.body
    from reporting.event e
   where e.building = events_since.building and e.at >= events_since.since
   order by e.epoch, e.seq
$$;
comment on function reporting.begin_epoch is 'For queue: begins an epoch after the higher of Redis''s and history''s cursor, and fences older ones there.';
comment on function reporting.events_since is 'For queue: a building''s projected events from an instant on, in order, word for word.';

revoke all on function reporting.begin_epoch, reporting.events_since from public;
grant execute on function reporting.begin_epoch, reporting.events_since to antrean_queue;
