alter table reporting.ticket_rollup
  add column transferred integer not null default 0,
  add column files bigint not null default 0;
comment on column reporting.ticket_rollup.transferred is 'went on to another service or counter; the ticket there is one that arrived';
comment on column reporting.ticket_rollup.files is 'files that those served carried; as many as served where none carried more than one';

update reporting.ticket_rollup set files = served;
