-- An order is of the class of what was found.
alter table rectification.orders add column visibility people.visibility not null default 'UNIT';

-- The orders that have come to a check, for who may check: that is his work, whatever his reach. Before it, and where the
-- order is need-to-know or sealed, they are none of his business.
create function rectification.to_be_checked() returns setof bigint
  language plpgsql stable parallel safe security definer rows 100 set search_path = '' as $$
begin
  if people.may('VERIFY_ORDER') then
    return query
      select s.order_id from rectification.steps s join rectification.orders o on o.id = s.order_id
      where s.station = 'PROOF' and o.visibility in ('OFFICE', 'UNIT');
  end if;
end $$;

call people.guard('rectification.orders', kind => 'order', unit => 'unit_id', post => 'post_id', hand => 'issued_by',
  id => 'id', besides => 'id in (select rectification.to_be_checked())');
call people.guard_through('rectification.steps', 'rectification.orders', 'order_id');
create index steps_by_evidence on rectification.steps (evidence_id) where evidence_id is not null;
create policy proof_of_orders on trail.evidence for select to mingjing_app using (
  exists (select from rectification.steps s where s.evidence_id = evidence.id));

-- Numbers follow each other over all orders, and a fact has one order, whoever sees it.
create function rectification.next_number(of_year int) returns int
  language sql security definer set search_path = '' as $$
  select coalesce(max(no), 0) + 1 from rectification.orders where year = of_year
$$;
create function rectification.attempts(of_fact text) returns int
  language sql security definer set search_path = '' as $$
  select count(*)::int from rectification.orders where fact = of_fact
$$;
create function rectification.is_ordered(of_fact text) returns boolean
  language sql security definer set search_path = '' as $$
  select exists (
    select from rectification.orders o where o.fact = of_fact and not exists (
      select from rectification.steps s where s.order_id = o.id and s.station = 'WITHDRAWAL'))
$$;
-- Who may say that a thing is for named readers also says it of its orders, which he need not see.
create function rectification.classify(facts text[], class people.visibility) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if people.may('NAME_READERS') then
    update rectification.orders set visibility = class where fact = any (facts);
  end if;
end $$;
revoke execute on function rectification.classify from public;
grant execute on function rectification.classify to mingjing_app;
revoke execute on function rectification.to_be_checked, rectification.next_number, rectification.attempts,
  rectification.is_ordered from public;
grant execute on function rectification.to_be_checked, rectification.next_number, rectification.attempts,
  rectification.is_ordered to mingjing_app;
