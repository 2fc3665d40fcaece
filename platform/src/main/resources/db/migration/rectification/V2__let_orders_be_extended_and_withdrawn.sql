-- Who has to put it right may ask once in a round for more time, and the issuer answers; the issuer may withdraw the order.
alter table rectification.steps drop constraint steps_station_check;
alter table rectification.steps add constraint steps_station_check check (
  station in ('EXTENSION_ASKED', 'EXTENSION', 'CAUSE', 'MEASURE', 'PROOF', 'CHECK', 'LOOK_BACK', 'RELAPSE', 'WITHDRAWAL'));
alter table rectification.steps add constraint steps_outcome_check check (
  outcome in ('ACCEPTED', 'SENT_BACK', 'HELD', 'CAME_BACK', 'GRANTED', 'REFUSED'));
alter table rectification.steps add constraint steps_extension_check check (
  station not in ('EXTENSION_ASKED', 'EXTENSION') or outcome = 'REFUSED' or day is not null);

-- A round ends once: whoever looks back and the rule that fires again at that moment do not both end it.
create unique index one_end_of_a_round on rectification.steps (order_id, round)
  where station in ('LOOK_BACK', 'RELAPSE') or outcome = 'SENT_BACK';
create unique index one_withdrawal_of_an_order on rectification.steps (order_id) where station = 'WITHDRAWAL';

-- A fact whose order was withdrawn may be ordered again; two orders for it at a time there are never.
alter table rectification.orders add column attempt int not null default 1 check (attempt > 0);
alter table rectification.orders drop constraint orders_fact_key;
alter table rectification.orders add constraint one_order_of_a_fact unique (fact, attempt);
