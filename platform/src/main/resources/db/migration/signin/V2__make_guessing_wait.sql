-- A password that was wrong, or is being looked at. What was typed as a name may be a password by mistake: its hash is enough.
create table signin.guesses (
  id         bigint generated always as identity primary key,
  account    text        not null check (account ~ '^[0-9a-f]{64}$'),
  address    text        not null,
  browser    text        check (browser ~ '^[0-9a-f]{64}$'),
  guessed_at timestamptz not null
);
create index guesses_by_account on signin.guesses (account, guessed_at);
create index guesses_by_address on signin.guesses (address, guessed_at) where browser is null;
create index guesses_by_time on signin.guesses (guessed_at);

grant select, insert, delete on signin.guesses to mingjing_app;
