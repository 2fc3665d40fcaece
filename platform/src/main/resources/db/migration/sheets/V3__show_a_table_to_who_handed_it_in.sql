-- A table is for who handed it in, and for nobody who stands in for him: it is not written anywhere yet.
alter table sheets.imports enable row level security;
create policy sight on sheets.imports to mingjing_app
  using ((select people.is_program()) or handed_in_by = (select people.asker()));
call people.guard_through('sheets.confirmations', 'sheets.imports', 'import_id');
