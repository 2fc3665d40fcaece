-- An event may be entered ahead of its day. Until then it does not exist for the rules, so a case with an event later
-- than its judging is judged again when that event has come.
alter table casewatch.cases add column judged_at timestamptz not null default '-infinity';
alter table casewatch.cases alter column judged_at drop default;
create index cases_ahead on casewatch.cases (kind, id) where judged_at < last_at;
