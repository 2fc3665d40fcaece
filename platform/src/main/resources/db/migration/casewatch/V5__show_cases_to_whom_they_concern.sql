-- A case says its class, and its findings with it. Those who may read it by name stand in people.named_readers.
alter table casewatch.cases add column visibility people.visibility not null default 'UNIT';
alter table casewatch.findings add column visibility people.visibility not null default 'UNIT';

create index cases_of_the_office on casewatch.cases (id) where visibility = 'OFFICE';
create index findings_of_the_office on casewatch.findings (case_id) where visibility = 'OFFICE';

-- Who said that a case is of another class, when, and why.
create table casewatch.markings (
  id         bigint generated always as identity primary key,
  case_id    bigint            not null references casewatch.cases,
  visibility people.visibility not null,
  marked_by  text              not null,
  marked_at  timestamptz       not null,
  because    text              not null check (because <> '')
);
create index markings_by_case on casewatch.markings (case_id, id desc);
grant select, insert on casewatch.markings to mingjing_app;

call people.guard('casewatch.cases', kind => 'case', unit => 'unit_id', hand => 'handler', id => 'id');
call people.guard('casewatch.findings', kind => 'case', unit => 'unit_id', hand => 'handler', id => 'case_id');
call people.guard_through('casewatch.markings', 'casewatch.cases', 'case_id');
call people.guard('casewatch.imports', visibility => $$'UNIT'$$, unit => 'unit_id', hand => 'handed_in_by');
call people.guard_through('casewatch.import_outcomes', 'casewatch.imports', 'import_id');
call people.guard_through('casewatch.import_remarks', 'casewatch.imports', 'import_id');
call people.guard_through('casewatch.object_types', 'casewatch.imports', 'import_id');
-- What was chosen for one file is taken for the next one with the same header: it holds names of columns, nothing of a case.
call people.guard('casewatch.column_mappings', visibility => $$'OFFICE'$$);
call people.guard('casewatch.object_type_choices', visibility => $$'OFFICE'$$);

-- Who may say that a case is for named readers only names the first keeper of a case that he sees.
create policy first_keeper_of_a_case on people.named_readers for insert to mingjing_app with check (
  kind = 'case' and (select people.may('NAME_READERS')) and named_by = (select people.asker())
  and exists (select from casewatch.cases c where c.id = thing_id));

-- That the order of a finding was closed, by whoever closed it; he need not see the case.
create function casewatch.put_right(finding bigint, at timestamptz) returns void
  language sql security definer set search_path = '' as $$
  update casewatch.findings f set put_right_at = at, stands_until = least(f.stands_until, at)
  where f.id = finding and f.state in ('LATE', 'BREACH')
$$;
revoke execute on function casewatch.put_right from public;
grant execute on function casewatch.put_right to mingjing_app;
