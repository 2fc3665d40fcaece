-- A table that was handed in. Nothing of it is written anywhere until it is confirmed, once.
create table sheets.imports (
  id          bigint generated always as identity primary key,
  kind        text        not null,
  file_name   text        not null,
  remarks     jsonb       not null,
  rows        jsonb       not null,
  handed_in_by text       not null,
  handed_in_at timestamptz not null
);

create table sheets.confirmations (
  import_id    bigint      primary key references sheets.imports,
  confirmed_by text        not null,
  confirmed_at timestamptz not null,
  written      int         not null,
  left_out     int         not null
);

grant usage on schema sheets to mingjing_app;
grant select, insert on all tables in schema sheets to mingjing_app;
grant update (rows) on sheets.imports to mingjing_app;
