comment on column reporting.ticket.counts_from is
  'waiting before it does not count: the slot of an appointment that was kept, or the opening after a night through which it was carried; null: all of it counts';
comment on column reporting.ticket.waited_ms is 'time in waiting that counts, in spells that have ended';
