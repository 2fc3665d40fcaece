-- Who did what, when, why. Append-only: the application's role may insert and read, nothing else.
create table trail.lines (
  id       bigint generated always as identity primary key,
  at       timestamptz not null,
  officer  text        not null,
  what     text        not null,
  object   text        not null,
  facts    text[]      not null
);
create index lines_by_object on trail.lines (object, id);
create index lines_by_officer on trail.lines (officer, id);

-- A file that proves a fact. Written once; the hash is its name.
create table trail.evidence (
  id         bigint generated always as identity primary key,
  sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name       text        not null check (name <> ''),
  media_type text        not null,
  content    bytea       not null,
  added_by   text        not null,
  added_at   timestamptz not null
);

grant usage on schema trail to mingjing_app;
grant select, insert on trail.lines, trail.evidence to mingjing_app;
