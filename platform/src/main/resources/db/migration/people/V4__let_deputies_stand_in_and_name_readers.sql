-- The roles of the pack in force, so that the database judges by the same ones. The program writes them at its start.
create table people.roles (
  id   text   primary key,
  sees text   not null check (sees in ('OWN', 'UNIT', 'SUBTREE', 'OFFICE')),
  may  text[] not null
);

-- Who stands in for whom on which post, from which day to which, both inclusive: while it lasts, the deputy sees and may do
-- what the post sees and may do.
create table people.deputies (
  id           bigint generated always as identity primary key,
  post_id      bigint      not null references people.posts,
  officer_id   bigint      not null references people.officers,
  deputy_id    bigint      not null references people.officers check (deputy_id <> officer_id),
  valid_from   date        not null,
  valid_to     date        not null check (valid_to >= valid_from),
  because      text        not null check (because <> ''),
  appointed_by text        not null,
  appointed_at timestamptz not null
);
create index deputies_by_deputy on people.deputies (deputy_id, valid_to);
create index deputies_by_officer on people.deputies (officer_id, valid_to);

create table people.deputies_withdrawn (
  deputyship_id bigint      primary key references people.deputies,
  withdrawn_by  text        not null,
  withdrawn_at  timestamptz not null
);

-- Who may read one thing by name, whatever his posts: of a thing that is need-to-know or sealed. A keeper names others.
create table people.named_readers (
  id         bigint generated always as identity primary key,
  kind       text        not null check (kind <> ''),
  thing_id   bigint      not null,
  officer_id bigint      not null references people.officers,
  keeps      boolean     not null,
  until      date,
  because    text        not null check (because <> ''),
  named_by   text        not null,
  named_at   timestamptz not null
);
create index named_readers_by_thing on people.named_readers (kind, thing_id);
create index named_readers_by_officer on people.named_readers (officer_id, kind);

create table people.named_readers_withdrawn (
  naming_id    bigint      primary key references people.named_readers,
  withdrawn_by text        not null,
  withdrawn_at timestamptz not null
);

-- Who opened what is need-to-know or sealed, and why; and who opened the file of an officer.
create table people.openings (
  id        bigint generated always as identity primary key,
  kind      text        not null check (kind <> ''),
  thing_id  bigint      not null,
  opened_by text        not null,
  opened_on date        not null,
  opened_at timestamptz not null,
  because   text        not null
);
create index openings_by_thing on people.openings (kind, thing_id, id desc);
create index openings_by_officer on people.openings (opened_by, opened_on);

grant select, insert, update, delete on people.roles to mingjing_app;
grant select, insert on people.deputies, people.deputies_withdrawn, people.named_readers, people.named_readers_withdrawn,
  people.openings to mingjing_app;
