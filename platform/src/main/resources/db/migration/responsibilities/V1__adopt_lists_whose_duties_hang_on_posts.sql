-- A list of responsibilities that was adopted: whole, by somebody, from a day on. The next edition ends the one before.
create table responsibilities.lists (
  id         bigint generated always as identity primary key,
  key        text        not null check (key <> ''),
  title_en   text        not null check (title_en <> ''),
  title_zh   text        not null check (title_zh <> ''),
  source     text        not null,
  valid_from date        not null,
  valid_to   date        check (valid_to >= valid_from),
  adopted_by text        not null,
  adopted_at timestamptz not null,
  unique (key, valid_from)
);

-- A duty hangs on a post. An item of a list that several posts carry is a duty of each.
create table responsibilities.duties (
  id         bigint generated always as identity primary key,
  list_id    bigint not null references responsibilities.lists,
  no         text   not null check (no <> ''),
  place      int    not null,
  post_id    bigint not null references people.posts,
  text_en    text   not null check (text_en <> ''),
  text_zh    text   not null check (text_zh <> ''),
  standard_en text  not null,
  standard_zh text  not null,
  basis_en   text   not null,
  basis_zh   text   not null,
  evidence_en text  not null,
  evidence_zh text  not null,
  theme      text   not null,
  cadence    text   not null,
  valid_from date   not null,
  valid_to   date   check (valid_to >= valid_from),
  unique (list_id, no, post_id)
);
create index duties_by_post on responsibilities.duties (post_id);

grant usage on schema responsibilities to mingjing_app;
grant select, insert on all tables in schema responsibilities to mingjing_app;
grant update (valid_to) on responsibilities.lists, responsibilities.duties to mingjing_app;
