-- A passkey: the public half of a key that stays in the officer's device. It counts until the row that withdraws it.
create table signin.passkeys (
  id            bigint generated always as identity primary key,
  officer_id    bigint      not null references people.officers,
  name          text        not null check (name <> ''),
  credential    text        not null unique,
  public_key    text        not null,
  registered_at timestamptz not null
);
create index passkeys_by_officer on signin.passkeys (officer_id, id);

create table signin.passkeys_used (
  passkey_id bigint      not null references signin.passkeys,
  used_at    timestamptz not null,
  counter    bigint      not null
);
create index passkeys_used_newest on signin.passkeys_used (passkey_id, used_at);

create table signin.passkeys_withdrawn (
  passkey_id   bigint      primary key references signin.passkeys,
  withdrawn_by text        not null check (withdrawn_by <> ''),
  withdrawn_at timestamptz not null
);

-- What a device was asked to sign; it is answered once. Who is to have a passkey with which name, or nobody yet known.
create table signin.challenges (
  token      text        primary key check (token ~ '^[0-9a-f]{64}$'),
  challenge  text        not null,
  officer_id bigint      references people.officers,
  name       text,
  asked_at   timestamptz not null
);
create index challenges_by_time on signin.challenges (asked_at);

grant select, insert on signin.passkeys, signin.passkeys_used, signin.passkeys_withdrawn to mingjing_app;
grant select, insert, delete on signin.challenges to mingjing_app;
