-- Where each order stood at an instant, from the steps that were taken by then. Says in SQL, for lists, what Order.stand()
-- says of one order; OrdersStandAsTheyAreListedTests holds the two together.
create function rectification.stood(as_of timestamptz)
returns table (order_id bigint, round int, station text, recurred boolean, due_on date, look_back_on date)
language sql stable as $$
  select o.id,
         past.round,
         case
           when past.withdrawn then 'WITHDRAWN'
           when not coalesce(now.caused, false) then 'CAUSE'
           when not now.measured then 'MEASURE'
           when not now.proved then 'PROOF'
           when not now.accepted then 'CHECK'
           when not now.looked_back then 'LOOK_BACK'
           else 'DONE'
         end,
         past.recurred_in > 0,
         coalesce(past.due_on, o.due_on),
         now.look_back_on
  from rectification.orders o
  cross join lateral (
    select (1 + count(*) filter (where s.station = 'RELAPSE' or s.outcome in ('SENT_BACK', 'CAME_BACK')))::int as round,
           coalesce(max(s.round) filter (where s.station = 'RELAPSE' or s.outcome = 'CAME_BACK'), 0) as recurred_in,
           coalesce(bool_or(s.station = 'WITHDRAWAL'), false) as withdrawn,
           (array_agg(s.day order by s.round desc, s.taken_at desc)
             filter (where s.station = 'RELAPSE' or s.outcome in ('CAME_BACK', 'GRANTED')))[1] as due_on
    from rectification.steps s
    where s.order_id = o.id and s.taken_at <= as_of) past
  cross join lateral (
    select bool_or(s.station = 'CAUSE' and s.round > past.recurred_in) as caused,
           bool_or(s.station = 'MEASURE' and s.round = past.round) as measured,
           bool_or(s.station = 'PROOF' and s.round = past.round) as proved,
           bool_or(s.station = 'CHECK' and s.round = past.round) as accepted,
           bool_or(s.station = 'LOOK_BACK' and s.round = past.round) as looked_back,
           max(s.day) filter (where s.station = 'CHECK' and s.round = past.round) as look_back_on
    from rectification.steps s
    where s.order_id = o.id and s.taken_at <= as_of) now
  where o.issued_at <= as_of
$$;
