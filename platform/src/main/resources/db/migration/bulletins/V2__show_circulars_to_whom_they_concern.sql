-- A circular is for whoever sees its unit.
alter table bulletins.issues add column visibility people.visibility not null default 'UNIT';
call people.guard('bulletins.issues', unit => 'unit_id');
call people.guard_through('bulletins.sections', 'bulletins.issues', 'issue_id');
call people.guard_through('bulletins.figures', 'bulletins.issues', 'issue_id');
call people.guard_through('bulletins.documents', 'bulletins.issues', 'issue_id');
call people.guard('bulletins.words', visibility => $$'UNIT'$$, unit => 'unit_id');

-- Numbers follow each other over all units, whoever publishes.
create function bulletins.next_number(of_year int) returns int
  language sql security definer set search_path = '' as $$
  select coalesce(max(no), 0) + 1 from bulletins.issues where year = of_year
$$;
revoke execute on function bulletins.next_number from public;
grant execute on function bulletins.next_number to mingjing_app;
