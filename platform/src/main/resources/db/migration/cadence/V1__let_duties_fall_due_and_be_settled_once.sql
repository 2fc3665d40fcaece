-- One falling-due of a duty. It stands there before it is due, once for each period.
create table cadence.occurrences (
  id          bigint generated always as identity primary key,
  duty_id     bigint not null references responsibilities.duties,
  period_from date   not null,
  due_on      date   not null check (due_on >= period_from),
  next_due_on date   not null,
  unique (duty_id, period_from)
);
create index occurrences_by_due_date on cadence.occurrences (due_on);

-- The primary key is the rule: an occurrence is settled once. Whoever comes second learns who was first.
create table cadence.settlements (
  occurrence_id bigint      primary key references cadence.occurrences,
  settled_by    text        not null,
  settled_at    timestamptz not null,
  settled_on    date        not null,
  words         text        not null check (words <> ''),
  excused       boolean     not null,
  evidence_id   bigint      references trail.evidence
);
create index settlements_by_officer on cadence.settlements (settled_by, settled_at desc);

grant usage on schema cadence to mingjing_app;
grant select, insert on all tables in schema cadence to mingjing_app;
grant delete on cadence.occurrences to mingjing_app;
