alter table queue.catalogue add column published_by text;
comment on column queue.catalogue.published_by is 'the actor; null: by provisioning';

create table queue.catalogue_draft (
  building text primary key check (building ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  revision integer not null check (revision >= 0),
  body jsonb not null,
  edited_at timestamptz,
  edited_by text
);
comment on table queue.catalogue_draft is 'A building as its administrators describe it now: one draft, valid as a whole after every change.';
comment on column queue.catalogue_draft.revision is 'goes up by one with every change; a change made on another revision is refused';
comment on column queue.catalogue_draft.body is 'a CatalogueDraft, as packages/contracts describes it';

create table queue.catalogue_change (
  id bigint generated always as identity primary key,
  building text not null check (building ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  revision integer not null,
  changed_at timestamptz not null default clock_timestamp(),
  actor text not null,
  action text not null check (action in ('put', 'delete', 'import', 'restore', 'publish')),
  kind text check (kind in ('agencies', 'services', 'counters', 'zones', 'priority-classes', 'settings')),
  thing text,
  version integer,
  cursor text,
  command text,
  request text,
  unique (building, command)
);
comment on table queue.catalogue_change is 'Who changed what in a catalogue, in ids. Append-only.';
comment on column queue.catalogue_change.revision is 'of the draft with this change; of the draft that was published';
comment on column queue.catalogue_change.thing is 'id of the agency, service, counter, zone or priority class';
comment on column queue.catalogue_change.version is 'that was restored or published';
comment on column queue.catalogue_change.cursor is 'of catalogue.published';
comment on column queue.catalogue_change.command is 'digest of caller, operation and Idempotency-Key: the same command again gets the same reply';
comment on column queue.catalogue_change.request is 'digest of path and body';
create index catalogue_change_newest on queue.catalogue_change (building, id desc);

grant select, insert, update on queue.catalogue_draft to antrean_queue;
grant select, insert on queue.catalogue_change to antrean_queue;
