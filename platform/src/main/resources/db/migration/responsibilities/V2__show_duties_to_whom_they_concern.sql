-- A list is the office's; its duties are of the class of their unit.
alter table responsibilities.duties add column visibility people.visibility not null default 'UNIT';
call people.guard('responsibilities.lists', visibility => $$'OFFICE'$$);
call people.guard('responsibilities.duties',
  besides => $$visibility in ('OFFICE', 'UNIT') and (
    post_id in (select people.posts_in_reach()) or (select people.may('KEEP_LISTS')))$$,
  post => 'post_id');
