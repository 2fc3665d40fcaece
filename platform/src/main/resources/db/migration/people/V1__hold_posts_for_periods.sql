-- Two trees, administrative and Party. A unit, a post and an appointment are valid from a day to a day (both inclusive;
-- no end: until further notice), so that any past day can be asked again.
create table people.units (
  id         bigint generated always as identity primary key,
  key        text   not null unique check (key <> ''),
  tree       text   not null check (tree in ('ADMINISTRATIVE', 'PARTY')),
  kind       text   not null,
  parent_id  bigint references people.units,
  name_en    text   not null check (name_en <> ''),
  name_zh    text   not null check (name_zh <> ''),
  position   int    not null default 0,
  valid_from date   not null,
  valid_to   date   check (valid_to >= valid_from),
  check (parent_id <> id)
);
create index units_by_parent on people.units (parent_id);

create table people.posts (
  id         bigint generated always as identity primary key,
  key        text   not null unique check (key <> ''),
  unit_id    bigint not null references people.units,
  role       text   not null,
  title_en   text   not null check (title_en <> ''),
  title_zh   text   not null check (title_zh <> ''),
  position   int    not null default 0,
  valid_from date   not null,
  valid_to   date   check (valid_to >= valid_from)
);
create index posts_by_unit on people.posts (unit_id);
create index posts_by_role on people.posts (role);

create table people.officers (
  id      bigint generated always as identity primary key,
  login   text not null unique check (login ~ '^[a-z0-9.-]+$'),
  name_en text not null check (name_en <> ''),
  name_zh text not null check (name_zh <> '')
);

-- One post is held by one officer at a time.
create extension if not exists btree_gist with schema public;
create table people.appointments (
  id         bigint generated always as identity primary key,
  post_id    bigint not null references people.posts,
  officer_id bigint not null references people.officers,
  valid_from date   not null,
  valid_to   date   check (valid_to >= valid_from),
  exclude using gist (post_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index appointments_by_officer on people.appointments (officer_id);

create table people.accounts (
  officer_id bigint primary key references people.officers,
  password   text not null,
  language   text not null default 'ZH' check (language in ('EN', 'ZH')),
  theme      text not null default 'AUTO' check (theme in ('AUTO', 'LIGHT', 'DARK'))
);

grant usage on schema people to mingjing_app;
grant select, insert, update on all tables in schema people to mingjing_app;
