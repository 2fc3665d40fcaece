-- The one predicate: who sees a thing that says its class, its unit, its post and who has it in hand. Every policy of
-- row-level security is made of it by people.guard or people.guard_through, and nothing else says it.

create domain people.visibility as text check (value in ('OFFICE', 'UNIT', 'NEED_TO_KNOW', 'SEALED'));

-- What the program signs with, whenever it says who asks. The application's role cannot read it, so that no statement it
-- sends can speak in another's name.
create table people.asking_secret (
  secret bytea not null check (length(secret) = 32)
);
create unique index asking_secret_once on people.asking_secret ((true));
revoke all on people.asking_secret from mingjing_app;

-- Who asks, and the day whose posts count: what the program has said of this connection, if it is signed. '*' is the program.
create function people.asking(out login text, out day date)
  language plpgsql stable parallel safe security definer set search_path = '' as $$
declare
  said text[] := string_to_array(current_setting('mingjing.asker', true), '|');
begin
  if cardinality(said) = 3 and said[3] = (
      select encode(sha256(k.secret || sha256(k.secret || convert_to(said[1] || '|' || said[2], 'UTF8'))), 'hex')
      from people.asking_secret k) then
    login := said[1];
    day := said[2]::date;
  end if;
end $$;

create function people.asker() returns text
  language plpgsql stable parallel safe set search_path = '' as $$
begin
  return (select a.login from people.asking() a);
end $$;

create function people.is_program() returns boolean
  language plpgsql stable parallel safe set search_path = '' as $$
begin
  return coalesce(people.asker() = '*', false);
end $$;

-- The posts of an officer on a day: those that he holds, and those on which he stands in for somebody who holds them.
create function people.held_by(whose text, on_day date)
returns table (post_id bigint, unit_id bigint, role text, instead_of text)
  language plpgsql stable parallel safe rows 4 set search_path = '' as $$
begin
  return query
    select p.id, p.unit_id, p.role, null::text
    from people.officers o
    join people.appointments a on a.officer_id = o.id and on_day between a.valid_from and coalesce(a.valid_to, 'infinity')
    join people.posts p on p.id = a.post_id
    where o.login = whose
    union all
    select p.id, p.unit_id, p.role, w.login
    from people.officers o
    join people.deputies d on d.deputy_id = o.id and on_day between d.valid_from and d.valid_to
    join people.officers w on w.id = d.officer_id
    join people.appointments a on a.post_id = d.post_id and a.officer_id = d.officer_id
      and on_day between a.valid_from and coalesce(a.valid_to, 'infinity')
    join people.posts p on p.id = d.post_id
    where o.login = whose and not exists (select from people.deputies_withdrawn x where x.deputyship_id = d.id);
end $$;

-- The units that a post of a unit sees, by its role.
create function people.seen_from(unit bigint, sees text) returns setof bigint
  language plpgsql stable parallel safe rows 20 set search_path = '' as $$
begin
  return query
    with recursive seen(unit_id) as (
      select unit where sees in ('UNIT', 'SUBTREE')
      union
      select u.id from people.units u join seen s on u.parent_id = s.unit_id where sees = 'SUBTREE')
    select s.unit_id from seen s
    union
    select u.id from people.units u where sees = 'OFFICE';
end $$;

-- The units that the roles of his posts let him see, in both trees.
create function people.reach_of(whose text, on_day date) returns setof bigint
  language plpgsql stable parallel safe rows 40 set search_path = '' as $$
begin
  return query
    select distinct s
    from people.held_by(whose, on_day) h
    join people.roles r on r.id = h.role
    cross join lateral people.seen_from(h.unit_id, r.sees) s;
end $$;

-- The same of whoever asks.

create function people.posts() returns setof bigint
  language plpgsql stable parallel safe rows 4 set search_path = '' as $$
begin
  return query select h.post_id from people.asking() a, people.held_by(a.login, a.day) h;
end $$;

create function people.reach() returns setof bigint
  language plpgsql stable parallel safe rows 40 set search_path = '' as $$
begin
  return query select r from people.asking() a, people.reach_of(a.login, a.day) r;
end $$;

-- The posts of the units in his reach, and his own.
create function people.posts_in_reach() returns setof bigint
  language plpgsql stable parallel safe rows 200 set search_path = '' as $$
begin
  return query
    select p.id from people.posts p where p.unit_id in (select people.reach())
    union select people.posts();
end $$;

-- In whose hands something is what he has in hand: his own, and those for whom he stands in.
create function people.hands() returns setof text
  language plpgsql stable parallel safe rows 2 set search_path = '' as $$
begin
  return query
    select a.login from people.asking() a where a.login is not null
    union
    select h.instead_of from people.asking() a, people.held_by(a.login, a.day) h where h.instead_of is not null;
end $$;

create function people.may(what text) returns boolean
  language plpgsql stable parallel safe set search_path = '' as $$
begin
  return exists (
    select from people.asking() a, people.held_by(a.login, a.day) h join people.roles r on r.id = h.role
    where what = any (r.may));
end $$;

-- The namings of a kind of thing that hold on the day.
create function people.names_of(sort text, on_day date)
returns table (thing_id bigint, officer_id bigint, keeps boolean)
  language plpgsql stable parallel safe rows 10 set search_path = '' as $$
begin
  return query
    select n.thing_id, n.officer_id, n.keeps from people.named_readers n
    where n.kind = sort and on_day <= coalesce(n.until, 'infinity')
      and not exists (select from people.named_readers_withdrawn x where x.naming_id = n.id);
end $$;

-- What of a kind he may read by name.
create function people.named(sort text) returns setof bigint
  language plpgsql stable parallel safe rows 10 set search_path = '' as $$
begin
  return query
    select n.thing_id from people.asking() a join people.officers o on o.login = a.login
    cross join people.names_of(sort, a.day) n where n.officer_id = o.id;
end $$;

-- What he keeps: there he names others.
create function people.kept() returns table (kind text, thing_id bigint)
  language plpgsql stable parallel safe security definer rows 10 set search_path = '' as $$
begin
  return query
    select n.kind, n.thing_id from people.asking() a join people.officers o on o.login = a.login
    join people.named_readers n on n.officer_id = o.id and n.keeps and a.day <= coalesce(n.until, 'infinity')
    where not exists (select from people.named_readers_withdrawn x where x.naming_id = n.id);
end $$;

-- The predicate as text, over the columns in which a table says what decides; null where it has none.
create function people.predicate(kind text, visibility text, unit text, post text, hand text, id text) returns text
  language sql immutable set search_path = '' as $$
  select concat_ws(
    E'\n or ',
    '(select people.is_program())',
    format('%s = ''OFFICE'' and (select people.asker()) is not null', visibility),
    case when unit is not null then format('%s = ''UNIT'' and %s in (select people.reach())', visibility, unit) end,
    case when post is not null then format('%s <> ''SEALED'' and %s in (select people.posts())', visibility, post) end,
    case when hand is not null then format('%s <> ''SEALED'' and %s in (select people.hands())', visibility, hand) end,
    case when id is not null then format('%s in (select people.named(%L))', id, kind) end)
$$;

-- Guards a table whose rows say by themselves who sees them. besides: what a right opens beside that.
create procedure people.guard(
  target text, kind text default null, visibility text default 'visibility', unit text default null,
  post text default null, hand text default null, id text default null, besides text default null)
  language plpgsql set search_path = '' as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format(
    'create policy sight on %s to mingjing_app using (%s)', target,
    concat_ws(E'\n or ', people.predicate(kind, visibility, unit, post, hand, id), besides));
end $$;

-- Guards a table whose rows belong to rows of another: who sees the one sees the other.
create procedure people.guard_through(target text, above text, reference text)
  language plpgsql set search_path = '' as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format(
    'create policy sight on %1$s to mingjing_app using ((select people.is_program()) or exists (select from %2$s up where up.id = %1$s.%3$s))',
    target, above, reference);
end $$;

revoke execute on procedure people.guard, people.guard_through from public;

-- How an office is made up every officer may read, also before the sign-in; who keeps people writes it, and the program.
create procedure people.guard_plan(target text)
  language plpgsql set search_path = '' as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy read on %s for select to mingjing_app using (true)', target);
  execute format(
    'create policy write on %s to mingjing_app using ((select people.is_program()) or (select people.may(''KEEP_PEOPLE'')))',
    target);
end $$;
revoke execute on procedure people.guard_plan from public;
call people.guard_plan('people.units');
call people.guard_plan('people.posts');
call people.guard_plan('people.officers');
call people.guard_plan('people.appointments');

alter table people.roles enable row level security;
create policy read on people.roles for select to mingjing_app using (true);
create policy write on people.roles to mingjing_app using ((select people.is_program()));

-- Whoever holds a post names who stands in for him; nobody stands in on a post that the other does not hold.
call people.guard_plan('people.deputies');
call people.guard_plan('people.deputies_withdrawn');
create policy of_mine on people.deputies for insert to mingjing_app with check (
  officer_id in (select o.id from people.officers o where o.login = (select people.asker())));
create policy of_mine on people.deputies_withdrawn for insert to mingjing_app with check (
  deputyship_id in (
    select d.id from people.deputies d join people.officers o on o.id = d.officer_id where o.login = (select people.asker())));

alter table people.openings enable row level security;
create policy sight on people.openings for select to mingjing_app using (
  (select people.is_program()) or opened_by = (select people.asker())
  or kind = 'officer' and thing_id in (select o.id from people.officers o where o.login = (select people.asker()))
  or (kind, thing_id) in (select k.kind, k.thing_id from people.kept() k));
create policy write on people.openings for insert to mingjing_app with check (opened_by = (select people.asker()));

-- Only a keeper names readers; a module says who names the first one.
alter table people.named_readers enable row level security;
create policy sight on people.named_readers for select to mingjing_app using (
  (select people.is_program())
  or officer_id in (select o.id from people.officers o where o.login = (select people.asker()))
  or (kind, thing_id) in (select k.kind, k.thing_id from people.kept() k));
create policy write on people.named_readers for insert to mingjing_app with check (
  (select people.is_program())
  or named_by = (select people.asker()) and (kind, thing_id) in (select k.kind, k.thing_id from people.kept() k));
alter table people.named_readers_withdrawn enable row level security;
create policy sight on people.named_readers_withdrawn for select to mingjing_app using (
  (select people.is_program()) or exists (select from people.named_readers n where n.id = naming_id));
create policy write on people.named_readers_withdrawn for insert to mingjing_app with check (
  (select people.is_program()) or naming_id in (
    select n.id from people.named_readers n join people.kept() k on k.kind = n.kind and k.thing_id = n.thing_id));

-- The trail: a line is for who wrote it, for whom the program wrote it, for the officer whose file it says was opened, and, of
-- backups, for the administrator. The content of a thing is not in its lines, so nobody else needs them.
alter table trail.lines enable row level security;
create policy sight on trail.lines to mingjing_app
  using ((select people.is_program()) or officer = (select people.asker())
    or object = 'officer/' || (select people.asker())
    or object = 'backups' and (select people.may('ADMINISTER')))
  -- Before the sign-in nobody asks, and what happened then is written all the same.
  with check ((select people.asker()) is null or (select people.is_program())
    or officer in (select people.asker()) or officer = 'mingjing');

-- A file is for who handed it in; the modules whose facts it proves say who else sees it.
call people.guard('trail.evidence', hand => 'added_by', visibility => $$'NEED_TO_KNOW'$$);

alter table trail.erasure_requests enable row level security;
create policy sight on trail.erasure_requests to mingjing_app
  using ((select people.is_program()) or (select people.may('ERASE_LINES')));
alter table trail.erasures enable row level security;
create policy sight on trail.erasures to mingjing_app
  using ((select people.is_program()) or (select people.may('ERASE_LINES')));
