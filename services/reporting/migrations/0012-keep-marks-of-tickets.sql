create table reporting.mark (
  building text not null,
  seq bigint not null,
  at timestamptz not null,
  day date not null,
  ticket uuid not null,
  service text not null,
  counter text not null,
  officer text not null,
  mark text not null,
  primary key (building, seq)
);
create index mark_day on reporting.mark (building, day, service);
comment on table reporting.mark is 'Steps of a service that were done, such as the photograph, each with its instant.';
comment on column reporting.mark.seq is 'of the event that marked';
comment on column reporting.mark.day is 'the ticket''s service day';
comment on column reporting.mark.mark is 'of the service''s list in the catalogue';

grant select, insert, update on reporting.mark to antrean_reporting;
