-- An officer has lost his password or his second factor: one administrator asks, another one confirms, and neither is he.
create table signin.recoveries (
  id         bigint generated always as identity primary key,
  officer_id bigint      not null references people.officers,
  because    text        not null check (because <> ''),
  asked_by   bigint      not null references people.officers check (asked_by <> officer_id),
  asked_at   timestamptz not null,
  unique (id, officer_id, asked_by)
);

-- The primary key is the rule: confirmed once. The others: by two, for a third.
create table signin.recoveries_confirmed (
  recovery_id  bigint      primary key,
  officer_id   bigint      not null,
  asked_by     bigint      not null,
  confirmed_by bigint      not null references people.officers check (confirmed_by not in (asked_by, officer_id)),
  confirmed_at timestamptz not null,
  foreign key (recovery_id, officer_id, asked_by) references signin.recoveries (id, officer_id, asked_by)
);

alter table signin.sessions_ended drop constraint sessions_ended_because_check, add check
  (because in ('SIGNED_OUT', 'ENDED_FROM_ELSEWHERE', 'PASSWORD_CHANGED', 'SIGN_IN_OPENED', 'RECOVERED'));

grant select, insert on signin.recoveries, signin.recoveries_confirmed to mingjing_app;
