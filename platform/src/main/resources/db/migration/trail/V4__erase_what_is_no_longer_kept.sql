-- Who asked that the lines of and about somebody be erased, and from before when. The login goes with the erasure.
create table trail.erasure_requests (
  id       bigint generated always as identity primary key,
  login    text,
  before   timestamptz not null,
  because  text        not null check (because <> ''),
  asked_by text        not null,
  asked_at timestamptz not null
);

-- Who else confirmed it. The primary key is the rule: erased once.
create table trail.erasures (
  request_id   bigint primary key references trail.erasure_requests,
  confirmed_by text        not null,
  confirmed_at timestamptz not null
);

grant select, insert on trail.erasure_requests, trail.erasures to mingjing_app;

-- The only way in which content leaves a line. The application may not update lines; it may ask this function, which wants
-- two persons, and takes only lines that have their place in the log, and none that says what was erased.
create function trail.erase(request bigint, confirming text, moment timestamptz) returns setof bigint
  language plpgsql security definer set search_path = '' as $$
declare
  asked trail.erasure_requests;
begin
  select * into strict asked from trail.erasure_requests where id = request for update;
  if asked.asked_by = confirming then
    raise exception 'an erasure is confirmed by somebody else than %', confirming;
  end if;
  insert into trail.erasures (request_id, confirmed_by, confirmed_at) values (request, confirming, moment);
  update trail.erasure_requests set login = null where id = request;
  return query
    update trail.lines l
    set salt = null, at = null, officer = null, what = null, object = null, facts = null
    where l.at < asked.before
      and (l.officer = asked.login or l.object = 'officer/' || asked.login or asked.login = any (l.facts))
      and l.what <> 'lines-erased'
      and exists (select 1 from trail.leaves f where f.line_id = l.id)
    returning l.id;
end $$;
revoke execute on function trail.erase from public;
grant execute on function trail.erase to mingjing_app;
