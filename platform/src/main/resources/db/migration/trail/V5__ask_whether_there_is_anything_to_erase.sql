-- Who asks for an erasure does not read the lines: he learns whether there are any.
create function trail.has_lines(of_login text, from_before timestamptz) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (
    select from trail.lines l
    where l.at < from_before and (l.officer = of_login or l.object = 'officer/' || of_login or of_login = any (l.facts)))
$$;
revoke execute on function trail.has_lines from public;
grant execute on function trail.has_lines to mingjing_app;
