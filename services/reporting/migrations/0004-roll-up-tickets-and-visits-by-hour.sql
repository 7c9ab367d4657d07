create table reporting.ticket_rollup (
  building text not null,
  day date not null,
  service text not null,
  counter text not null,
  utc_hour smallint not null check (utc_hour between 0 and 23),
  arrived integer not null,
  called integer not null,
  in_time integer not null,
  served integer not null,
  no_show integer not null,
  cancelled integer not null,
  expired integer not null,
  waiting_sum_ms bigint not null,
  waiting_max_ms integer,
  waiting_histogram jsonb not null,
  service_sum_ms bigint not null,
  service_max_ms integer,
  service_histogram jsonb not null,
  primary key (building, day, service, counter, utc_hour)
);
comment on table reporting.ticket_rollup is 'Tickets that entered, by service day, service, counter and hour of entry. Moves by the difference of a ticket''s contribution.';
comment on column reporting.ticket_rollup.counter is 'the ticket''s last counter; empty before it was called to one';
comment on column reporting.ticket_rollup.utc_hour is 'of entry, in UTC: the building''s hour is its whole-hour offset later, so that no replay depends on a catalogue';
comment on column reporting.ticket_rollup.in_time is 'called within the waiting time that was promised';
comment on column reporting.ticket_rollup.no_show is 'called, did not come, and did not return';
comment on column reporting.ticket_rollup.waiting_max_ms is 'exact; null where nothing was called';
comment on column reporting.ticket_rollup.waiting_histogram is 'count by bucket n, the milliseconds in (1.02^(n-1), 1.02^n], -1 for none; merges by addition; relative error below 1 %';
comment on column reporting.ticket_rollup.service_histogram is 'as waiting_histogram';

create table reporting.visit_rollup (
  building text not null,
  day date not null,
  utc_hour smallint not null check (utc_hour between 0 and 23),
  arrived integer not null,
  departed integer not null,
  sojourn_sum_ms bigint not null,
  sojourn_max_ms integer,
  sojourn_histogram jsonb not null,
  primary key (building, day, utc_hour)
);
comment on table reporting.visit_rollup is 'Visits by service day and hour of arrival (UTC).';
comment on column reporting.visit_rollup.sojourn_sum_ms is 'arrival to departure, of those departed';
comment on column reporting.visit_rollup.sojourn_histogram is 'as ticket_rollup.waiting_histogram';

create index visit_day on reporting.visit (building, day, arrived_at);

grant select, insert, update, delete on reporting.ticket_rollup, reporting.visit_rollup to antrean_reporting;
