-- The types of the objects of an object-centric log, counted when it was handed in.
create table casewatch.object_types (
  import_id bigint not null references casewatch.imports,
  name      text   not null,
  objects   int    not null check (objects > 0),
  events    int    not null check (events >= 0),
  primary key (import_id, name)
);

-- Which type was the case, who said so and when. The newest choice for a kind of case and the same types is taken for the
-- next log; types holds their names, in order, with a tab between them.
create table casewatch.object_type_choices (
  import_id   bigint      primary key references casewatch.imports,
  kind        text        not null,
  types       text        not null,
  object_type text        not null,
  chosen_by   text        not null,
  chosen_at   timestamptz not null
);
create index object_type_choices_by_types on casewatch.object_type_choices (kind, md5(types), chosen_at desc);

grant select, insert on casewatch.object_types, casewatch.object_type_choices to mingjing_app;
