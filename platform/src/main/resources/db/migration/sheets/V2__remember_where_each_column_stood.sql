-- The letter of each column in the file, by its key: a verdict names the cell.
alter table sheets.imports add column places jsonb not null default '{}';
