alter table reporting.ticket
  add column outcome text,
  add column files integer,
  add column delivered text[],
  add column suspended_waits jsonb,
  add column waiting_suspended_ms integer;
comment on column reporting.ticket.outcome is 'coded, of the service''s list; null where none was given';
comment on column reporting.ticket.files is 'how many files it carried; null until served';
comment on column reporting.ticket.delivered is 'services that were delivered, where not the one asked for alone';
comment on column reporting.ticket.suspended_waits is 'when it waited while its service was suspended: [from, to) in epoch milliseconds, in order; null: never';
comment on column reporting.ticket.waiting_suspended_ms is 'the part of waiting_ms in which its service was suspended: not counted in the service level; null until called';

-- An undone transfer takes the ticket back that it had made.
grant delete on reporting.ticket to antrean_reporting;
