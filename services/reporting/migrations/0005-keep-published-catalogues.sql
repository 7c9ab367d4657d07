create table reporting.catalogue (
  building text not null,
  version integer not null,
  body jsonb not null,
  kept_at timestamptz not null default clock_timestamp(),
  primary key (building, version)
);
comment on table reporting.catalogue is 'Every published version that history has seen: names and agencies of what the figures count.';

grant select, insert on reporting.catalogue to antrean_reporting;
