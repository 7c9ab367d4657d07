alter table reporting.ticket
  add column quoted_from_minutes smallint,
  add column quoted_to_minutes smallint,
  add column first_called_at timestamptz,
  add column quote_error_ms integer;
comment on column reporting.ticket.quoted_from_minutes is 'of the waiting time that was told before the number was taken; null: none was, or it was carried to another day uncalled';
comment on column reporting.ticket.first_called_at is 'of those calls that were not undone';
comment on column reporting.ticket.quote_error_ms is
  'from its entry (or its slot, when that is later) to the first call, how far from the range: 0 within, otherwise to the nearer edge; null until called, or without a quote';

alter table reporting.ticket_rollup
  add column quoted integer not null default 0,
  add column within_quote integer not null default 0,
  add column quote_error_sum_ms bigint not null default 0,
  add column quote_error_max_ms integer,
  add column quote_error_histogram jsonb not null default '{}';
comment on column reporting.ticket_rollup.quoted is 'carried a quoted waiting time';
comment on column reporting.ticket_rollup.within_quote is 'first called within the range that was quoted, its edges too';
comment on column reporting.ticket_rollup.quote_error_histogram is 'of those quoted and called; as waiting_histogram';
