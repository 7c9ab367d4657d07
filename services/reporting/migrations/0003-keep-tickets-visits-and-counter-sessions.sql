create table reporting.ticket (
  building text not null,
  id uuid not null,
  visit uuid not null,
  number text not null,
  service text not null,
  state text not null,
  day date not null,
  priority text,
  score double precision not null,
  entry bigint not null,
  entered_at timestamptz,
  since timestamptz not null,
  waited_ms integer not null,
  waiting_ms integer,
  called_at timestamptz,
  call_count integer not null,
  recall_count integer not null,
  serving_at timestamptz,
  ended_at timestamptz,
  counter text,
  promised_ms integer not null,
  walking_ms integer,
  service_ms integer,
  primary key (building, id)
);
create index ticket_open on reporting.ticket (building, day, service) where ended_at is null;
create index ticket_day on reporting.ticket (building, day, service, entered_at);
comment on table reporting.ticket is 'One visit''s place at one service, as folding the events up to the cursor leaves it.';
comment on column reporting.ticket.day is 'the building''s own service day, stamped when the number was taken';
comment on column reporting.ticket.score is 'milliseconds; the smallest was called first';
comment on column reporting.ticket.entry is 'the seq of the event with which it entered the calling order';
comment on column reporting.ticket.entered_at is 'when it first became waiting; null while planned';
comment on column reporting.ticket.since is 'when it came into its state';
comment on column reporting.ticket.waited_ms is 'time in waiting, in spells that have ended';
comment on column reporting.ticket.waiting_ms is 'waiting time: time in waiting up to the last call; null until called';
comment on column reporting.ticket.counter is 'where it is called or served, or was last';
comment on column reporting.ticket.promised_ms is 'the service standard''s waiting time when the number was taken';
comment on column reporting.ticket.walking_ms is 'last call to service; null until served';
comment on column reporting.ticket.service_ms is 'service time; null until served to the end';

create table reporting.visit (
  building text not null,
  id uuid not null,
  number text not null,
  day date not null,
  token_hash text not null,
  channel text not null,
  priority text,
  arrived_at timestamptz not null,
  departed_at timestamptz,
  sojourn_ms integer,
  tickets uuid[] not null,
  primary key (building, id)
);
comment on table reporting.visit is 'One citizen''s presence. Nothing here says who it was.';
comment on column reporting.visit.token_hash is 'the first 128 bits of the token''s SHA-256, base64url';
comment on column reporting.visit.sojourn_ms is 'arrival to departure; null while the visitor is here';
comment on column reporting.visit.tickets is 'in the order in which they were asked for';

create table reporting.counter_session (
  building text not null,
  counter text not null,
  opened_seq bigint not null,
  officer text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  paused_since timestamptz,
  pause_reason text,
  paused_ms integer not null,
  primary key (building, counter, opened_seq)
);
create index counter_session_open on reporting.counter_session (building, counter) where closed_at is null;
comment on table reporting.counter_session is 'A counter from opening to closing under one officer.';
comment on column reporting.counter_session.opened_seq is 'the seq of the event that opened it';
comment on column reporting.counter_session.paused_since is 'null unless it is paused';
comment on column reporting.counter_session.paused_ms is 'time in pauses that have ended';

grant select, insert, update on reporting.ticket, reporting.visit, reporting.counter_session to antrean_reporting;
