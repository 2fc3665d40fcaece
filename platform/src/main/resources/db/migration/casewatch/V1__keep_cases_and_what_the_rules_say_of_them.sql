create extension if not exists pg_trgm with schema public;

-- A case is a shell with its events, as imported. The rules judge it whole, so its events stand in its row, in order of
-- time; the fingerprint is the hash of exactly these events.
create table casewatch.cases (
  id            bigint generated always as identity primary key,
  kind          text        not null,
  number        text        not null check (number <> ''),
  unit_id       bigint      not null references people.units,
  handler       text,
  attributes    jsonb       not null,
  events        jsonb       not null,
  event_count   int         not null check (event_count > 0),
  fingerprint   text        not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  first_at      timestamptz not null,
  last_at       timestamptz not null,
  last_activity text        not null,
  closed_at     timestamptz,
  judged_by     text        not null,
  unique (kind, number)
);
create index cases_by_last_event on casewatch.cases (last_at desc, id desc);
create index cases_by_unit on casewatch.cases (unit_id, last_at desc);
create index cases_by_handler on casewatch.cases (handler, last_at desc) where handler is not null;
create index cases_by_number on casewatch.cases using gin (number public.gin_trgm_ops);
create index cases_open on casewatch.cases (unit_id) where closed_at is null;

-- What a rule says of a case and has not let go: there is no colour in it. A running clock is yellow and red from the
-- instants that stand here; turns_at is the instant at which the finding is, or was, red. The key is what the finding
-- says, so that it keeps its number when the case grows. A rule that reached into a year whose holidays are not held is
-- kept as not judged, with the year. What came late or was broken stands until stands_until: as long as its case is open
-- and a while after, or until it was put right. Unit, kind and handler stand here too, so that a list of findings finds
-- its page without looking into the cases.
create table casewatch.findings (
  id             bigint generated always as identity primary key,
  case_id        bigint      not null references casewatch.cases,
  rule           text        not null,
  at             timestamptz not null,
  nth            int         not null,
  state          text        not null
    check (state in ('RUNNING', 'PAUSED', 'OPEN', 'LATE', 'BREACH', 'MET', 'SUPERSEDED', 'NOT_JUDGED', 'WITHDRAWN')),
  due_on         date,
  due_at         timestamptz,
  positions      int[]       not null,
  yellow_from    timestamptz,
  red_from       timestamptz,
  turns_at       timestamptz not null,
  unknown_year   int,
  kind           text        not null,
  severity       text        not null check (severity in ('MINOR', 'MEDIUM', 'SERIOUS')),
  owner          text        not null check (owner in ('OFFICE', 'POLICE', 'COURT', 'AGENCY', 'PARTY')),
  is_clock       boolean     not null,
  is_about_data  boolean     not null,
  unit_id        bigint      not null references people.units,
  handler        text,
  stands_until   timestamptz not null,
  put_right_at   timestamptz,
  found_at       timestamptz not null,
  unique (case_id, rule, at, nth),
  check (state <> 'RUNNING' or red_from is not null),
  check (state <> 'NOT_JUDGED' or unknown_year is not null)
);
create index findings_standing on casewatch.findings (stands_until, turns_at)
  where state in ('RUNNING', 'LATE', 'BREACH');
create index findings_warning on casewatch.findings (turns_at) where yellow_from is not null;
create index findings_by_handler on casewatch.findings (handler, turns_at desc) where handler is not null;
create index findings_by_turn on casewatch.findings (turns_at desc, id desc);
create index findings_by_rule on casewatch.findings (rule, turns_at desc);
create index findings_by_unit on casewatch.findings (unit_id, turns_at desc);
create index findings_about_data on casewatch.findings (stands_until) where state = 'NOT_JUDGED' or is_about_data;
create index findings_not_judged on casewatch.findings (case_id) where state = 'NOT_JUDGED';

-- A file that was handed in. It is taken in whole or not at all: its outcome is the row that says so. A refusal and a
-- remark are keys of the message files with their facts, so that they can be read in both languages.
create table casewatch.imports (
  id           bigint generated always as identity primary key,
  kind         text        not null,
  unit_id      bigint      not null references people.units,
  file_name    text        not null check (file_name <> ''),
  bytes        bigint      not null,
  sha256       text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  handed_in_by text        not null,
  handed_in_at timestamptz not null
);
create index imports_by_file on casewatch.imports (sha256);

create table casewatch.import_outcomes (
  import_id   bigint      primary key references casewatch.imports,
  ended_at    timestamptz not null,
  refusal     text,
  refusal_facts text[]    not null default '{}',
  new_cases   int         not null default 0,
  grown_cases int         not null default 0,
  same_cases  int         not null default 0,
  left_cases  int         not null default 0,
  events      bigint      not null default 0,
  unreadable  bigint      not null default 0
);

-- What could not be used, with its place: the first thousand of them; the outcome counts all.
create table casewatch.import_remarks (
  id        bigint generated always as identity primary key,
  import_id bigint not null references casewatch.imports,
  line      bigint not null,
  what      text   not null,
  facts     text[] not null
);
create index import_remarks_by_import on casewatch.import_remarks (import_id, id);

-- Which column of a log means what, remembered by its header.
create table casewatch.column_mappings (
  kind          text        not null,
  header        text        not null,
  columns       text[]      not null,
  remembered_by text        not null,
  remembered_at timestamptz not null,
  primary key (kind, header)
);

grant usage on schema casewatch to mingjing_app;
grant select, insert on all tables in schema casewatch to mingjing_app;
grant update on casewatch.cases, casewatch.findings, casewatch.column_mappings to mingjing_app;
-- After a large import the planner has to hear of it.
grant maintain on casewatch.cases, casewatch.findings to mingjing_app;
