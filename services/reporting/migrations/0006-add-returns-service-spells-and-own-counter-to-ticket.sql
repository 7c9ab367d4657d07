alter table reporting.ticket
  add column return_count integer not null default 0,
  add column served_ms integer not null default 0,
  add column for_counter text;
comment on column reporting.ticket.return_count is 'how often a no-show came back';
comment on column reporting.ticket.served_ms is 'time in serving, in spells that have ended; parking interrupts it';
comment on column reporting.ticket.for_counter is 'waits for this counter alone; null: for any that serves its service';
