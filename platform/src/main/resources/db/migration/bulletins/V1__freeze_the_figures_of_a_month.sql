-- Words that somebody wrote for a circular that is not published yet; the newest of a section count.
create table bulletins.words (
  id         bigint generated always as identity primary key,
  unit_id    bigint      not null references people.units,
  month      date        not null,
  section    text        not null,
  words_en   text        not null,
  words_zh   text        not null,
  written_by text        not null,
  written_at timestamptz not null
);
create index words_by_circular on bulletins.words (unit_id, month, section, id desc);

-- A published circular. It is never changed: a correction is a new issue with a number of its own.
create table bulletins.issues (
  id           bigint generated always as identity primary key,
  year         int         not null,
  no           int         not null,
  unit_id      bigint      not null references people.units,
  unit_en      text        not null,
  unit_zh      text        not null,
  month        date        not null check (extract(day from month) = 1),
  edition      int         not null check (edition > 0),
  corrects     bigint      references bulletins.issues,
  title_en     text        not null,
  title_zh     text        not null,
  foot_en      text        not null,
  foot_zh      text        not null,
  published_by text        not null,
  signed_en    text        not null,
  signed_zh    text        not null,
  published_at timestamptz not null,
  cut_off      timestamptz not null,
  pack_version text        not null,
  unique (year, no),
  unique (unit_id, month, edition),
  check ((edition = 1) = (corrects is null))
);
create index issues_by_month on bulletins.issues (month desc, id desc);

-- The sentences of the pack as they were, a figure in them as a field in braces, and the words of the writers.
create table bulletins.sections (
  issue_id bigint not null references bulletins.issues,
  position int    not null,
  id       text   not null,
  title_en text   not null,
  title_zh text   not null,
  intro_en text   not null,
  intro_zh text   not null,
  words_en text   not null,
  words_zh text   not null,
  primary key (issue_id, position)
);

create table bulletins.figures (
  issue_id    bigint not null references bulletins.issues,
  position    int    not null,
  section     text   not null,
  indicator   text   not null,
  name_en     text   not null,
  name_zh     text   not null,
  formula_en  text   not null,
  formula_zh  text   not null,
  numerator   bigint not null,
  denominator bigint not null,
  version     text   not null,
  evidence    text   not null,
  primary key (issue_id, position)
);

-- A document of an issue, made when it was first asked for, and the same bytes ever since.
create table bulletins.documents (
  issue_id bigint not null references bulletins.issues,
  language text   not null check (language in ('EN', 'ZH')),
  format   text   not null check (format in ('PDF', 'DOCX')),
  sha256   text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content  bytea  not null,
  primary key (issue_id, language, format)
);

grant usage on schema bulletins to mingjing_app;
grant select, insert on all tables in schema bulletins to mingjing_app;
