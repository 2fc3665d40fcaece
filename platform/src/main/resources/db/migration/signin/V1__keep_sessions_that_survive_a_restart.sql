-- A session begins with a sign-in and is ended by somebody, for a reason, or by its limits of time. Only the SHA-256 of what
-- the browser holds is kept: who reads this table cannot go on in anybody's name.
create table signin.sessions (
  id         bigint generated always as identity primary key,
  token      text        not null unique check (token ~ '^[0-9a-f]{64}$'),
  officer_id bigint      not null references people.officers,
  browser    text        not null check (browser ~ '^[0-9a-f]{64}$'),
  device     text        not null,
  address    text        not null,
  began_at   timestamptz not null,
  used_at    timestamptz not null check (used_at >= began_at)
);
create index sessions_by_officer on signin.sessions (officer_id, used_at);

create table signin.sessions_ended (
  session_id bigint      primary key references signin.sessions on delete cascade,
  ended_at   timestamptz not null,
  ended_by   text        not null check (ended_by <> ''),
  because    text        not null check (because in ('SIGNED_OUT', 'ENDED_FROM_ELSEWHERE', 'PASSWORD_CHANGED', 'SIGN_IN_OPENED'))
);

-- A browser from which an officer has signed in: what strangers guess elsewhere does not keep him waiting there.
create table signin.browsers_known (
  browser    text        not null check (browser ~ '^[0-9a-f]{64}$'),
  officer_id bigint      not null references people.officers,
  known_at   timestamptz not null,
  primary key (browser, officer_id)
);

grant usage on schema signin to mingjing_app;
grant select, insert, delete on all tables in schema signin to mingjing_app;
grant update (used_at, address) on signin.sessions to mingjing_app;
grant update (known_at) on signin.browsers_known to mingjing_app;
