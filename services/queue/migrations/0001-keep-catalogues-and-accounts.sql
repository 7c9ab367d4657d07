create schema if not exists queue;

-- Roles belong to the whole server, so another database, or reporting, may have made it before.
do $$
begin
  begin
    create role antrean_queue nologin;
  exception when duplicate_object or unique_violation then null;
  end;
  if not pg_has_role(current_user, 'antrean_queue', 'member') then
    grant antrean_queue to current_user;
  end if;
end $$;

grant usage on schema queue to antrean_queue;

create table queue.catalogue (
  building text not null check (building ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  version integer not null check (version > 0),
  body jsonb not null,
  published_at timestamptz not null default clock_timestamp(),
  primary key (building, version)
);
comment on table queue.catalogue is 'Every version of a building that was published. The highest is the one that holds.';
comment on column queue.catalogue.body is 'a Catalogue, as packages/contracts describes it';

create table queue.account (
  building text not null check (building ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  id text not null check (id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  username text not null unique,
  name text not null,
  role text not null check (role in ('officer', 'supervisor', 'receptionist', 'manager', 'administrator', 'evaluator')),
  password_hash text not null,
  primary key (building, id)
);
comment on table queue.account is 'People who can sign in. Their id is the actor that events name.';
comment on column queue.account.password_hash is 'argon2id, as a PHC string';

grant select, insert on queue.catalogue to antrean_queue;
grant select, insert, update on queue.account to antrean_queue;
