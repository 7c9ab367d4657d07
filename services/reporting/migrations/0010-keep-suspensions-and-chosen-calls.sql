create table reporting.suspension (
  building text not null,
  service text not null,
  began_seq bigint not null,
  cause text not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  primary key (building, service, began_seq)
);
create index suspension_ended on reporting.suspension (building, ended_at);
comment on table reporting.suspension is 'When a service gave no numbers and called nobody, and why.';
comment on column reporting.suspension.began_seq is 'the seq of the event that suspended it';
comment on column reporting.suspension.ended_at is 'null while it is suspended';

create table reporting.chosen_call (
  building text not null,
  seq bigint not null,
  at timestamptz not null,
  day date not null,
  ticket uuid not null,
  visit uuid not null,
  number text not null,
  service text not null,
  counter text not null,
  officer text not null,
  overtook integer not null,
  reason text,
  undone_at timestamptz,
  primary key (building, seq)
);
create index chosen_call_day on reporting.chosen_call (building, day);
comment on table reporting.chosen_call is 'Calls of a ticket that an officer chose, with the reason where others stood before it.';
comment on column reporting.chosen_call.seq is 'of the event that called';
comment on column reporting.chosen_call.day is 'the ticket''s service day';
comment on column reporting.chosen_call.overtook is 'tickets that stood before it; more than none: called out of order';
comment on column reporting.chosen_call.undone_at is 'when the officer took it back; null: it stands';

grant select, insert, update on reporting.suspension, reporting.chosen_call to antrean_reporting;
