-- An order to put something right. What was found stands in it as it was said on the day, in both languages.
create table rectification.orders (
  id         bigint generated always as identity primary key,
  year       int         not null,
  no         int         not null,
  fact       text        unique check (fact <> ''),
  open       text,
  title_en   text        not null check (title_en <> ''),
  title_zh   text        not null check (title_zh <> ''),
  because_en text        not null,
  because_zh text        not null,
  severity   text        not null check (severity in ('MINOR', 'MEDIUM', 'SERIOUS')),
  unit_id    bigint      not null references people.units,
  post_id    bigint      not null references people.posts,
  due_on     date        not null,
  issued_by  text        not null,
  issued_at  timestamptz not null,
  unique (year, no)
);
create index orders_by_post on rectification.orders (post_id);
create index orders_by_unit on rectification.orders (unit_id);
create index orders_by_due_date on rectification.orders (due_on, id);

-- What was done at a station. The primary key is the rule: each station is passed once in a round; who is sent back, or
-- relapses, begins another round.
create table rectification.steps (
  order_id    bigint      not null references rectification.orders,
  round       int         not null check (round > 0),
  station     text        not null check (station in ('CAUSE', 'MEASURE', 'PROOF', 'CHECK', 'LOOK_BACK', 'RELAPSE')),
  taken_by    text        not null,
  taken_at    timestamptz not null,
  words       text        not null,
  lasting     text,
  outcome     text,
  day         date,
  evidence_id bigint      references trail.evidence,
  primary key (order_id, round, station),
  check (station not in ('CHECK', 'LOOK_BACK') or outcome is not null),
  check (station <> 'CHECK' or outcome <> 'ACCEPTED' or day is not null)
);
create index steps_by_station on rectification.steps (station, taken_at);

grant usage on schema rectification to mingjing_app;
grant select, insert on all tables in schema rectification to mingjing_app;
