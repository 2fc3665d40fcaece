-- An app that makes one-time codes, and the secret it shares with us, encrypted with a key that is not in the database.
-- It counts from the row that confirms it to the row that withdraws it.
create table signin.authenticators (
  id         bigint generated always as identity primary key,
  officer_id bigint      not null references people.officers,
  secret     text        not null,
  begun_at   timestamptz not null
);
create index authenticators_by_officer on signin.authenticators (officer_id, id);

create table signin.authenticators_confirmed (
  authenticator_id bigint      primary key references signin.authenticators on delete cascade,
  confirmed_by     text        not null check (confirmed_by <> ''),
  confirmed_at     timestamptz not null
);
create table signin.authenticators_withdrawn (
  authenticator_id bigint      primary key references signin.authenticators on delete cascade,
  withdrawn_by     text        not null check (withdrawn_by <> ''),
  withdrawn_at     timestamptz not null
);

-- The half-minutes whose code was accepted. The primary key is the rule: a code is accepted once.
create table signin.codes_used (
  authenticator_id bigint      not null references signin.authenticators on delete cascade,
  step             bigint      not null,
  used_at          timestamptz not null,
  primary key (authenticator_id, step)
);

-- Codes on paper for the day on which the app is lost. They are random and long: a quick hash is enough.
create table signin.recovery_codes (
  authenticator_id bigint not null references signin.authenticators on delete cascade,
  code             text   not null check (code ~ '^[0-9a-f]{64}$'),
  primary key (authenticator_id, code)
);
create table signin.recovery_codes_used (
  authenticator_id bigint      not null,
  code             text        not null,
  used_at          timestamptz not null,
  primary key (authenticator_id, code),
  foreign key (authenticator_id, code) references signin.recovery_codes on delete cascade
);

-- Who has shown his password and still owes a code.
create table signin.sign_ins_begun (
  token      text        primary key check (token ~ '^[0-9a-f]{64}$'),
  officer_id bigint      not null references people.officers,
  means      text        not null,
  begun_at   timestamptz not null
);

-- How the session began.
alter table signin.sessions add column means text not null default 'PASSWORD'
  check (means in ('PASSWORD', 'CODE', 'RECOVERY_CODE', 'PASSKEY', 'PROVIDER', 'DIRECTORY'));

grant select, insert, delete on signin.authenticators, signin.authenticators_confirmed, signin.authenticators_withdrawn,
  signin.codes_used, signin.recovery_codes, signin.recovery_codes_used, signin.sign_ins_begun to mingjing_app;
