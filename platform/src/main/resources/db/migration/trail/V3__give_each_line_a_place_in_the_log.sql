-- Each line has a salt of its own. The log holds a hash over salt and content: with both erased, nothing of the content
-- can be guessed from the log, and every proof still stands.
alter table trail.lines
  add column salt bytea default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()),
  alter column at      drop not null,
  alter column officer drop not null,
  alter column what    drop not null,
  alter column object  drop not null,
  alter column facts   drop not null,
  add constraint whole_or_erased check (num_nonnulls(salt, at, officer, what, object, facts) in (0, 6)),
  add constraint salt_of_32_bytes check (length(salt) = 32);

-- The lines that are committed and have no place yet. Numbers of lines are given before the commit, so a smaller number
-- may become visible after a larger one: what waits is a row of its own, never a comparison of numbers. No foreign key
-- here or below: nobody but the trigger inserts here, nobody deletes lines, each check would lock and rewrite the line once
-- more, and whoever can break the rule by hand is found by the audit.
create table trail.unplaced (
  line_id bigint primary key
);
insert into trail.unplaced select id from trail.lines;

create function trail.wait_for_a_place() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  insert into trail.unplaced (line_id) values (new.id);
  return null;
end $$;
create trigger wait_for_a_place after insert on trail.lines
  for each row execute function trail.wait_for_a_place();

-- The leaves of the tree: which line has which place, and the entry of the log: the hash over salt and content.
create table trail.leaves (
  place   bigint primary key check (place >= 0),
  line_id bigint not null unique,
  entry   bytea  not null check (length(entry) = 32)
);

-- Full tiles: 256 hashes side by side, and the root over them, which is a hash of the tile above. What is not full yet is
-- made of the rows below it.
create table trail.tiles (
  level  int    not null check (level >= 0),
  number bigint not null check (number >= 0),
  hashes bytea  not null check (length(hashes) = 8192),
  root   bytea  not null check (length(root) = 32),
  primary key (level, number)
);

-- The signed sizes and roots of the tree, numbered without a gap.
create table trail.checkpoints (
  number bigint primary key check (number > 0),
  size   bigint not null unique check (size > 0),
  note   text   not null
);

-- Which outside holder has taken which checkpoint, and what he answered.
create table trail.handings (
  id        bigint generated always as identity primary key,
  holder    text        not null,
  size      bigint      not null,
  at        timestamptz not null,
  answer    text        not null
);
create index handings_by_holder on trail.handings (holder, id);

grant select, insert on trail.leaves, trail.tiles, trail.checkpoints, trail.handings to mingjing_app;
grant select, delete on trail.unplaced to mingjing_app;
