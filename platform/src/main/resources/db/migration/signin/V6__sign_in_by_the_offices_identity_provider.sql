-- Who was sent to the identity provider of the office and has not come back: what he must bring, and what he must not know.
create table signin.provider_asked (
  token    text        primary key check (token ~ '^[0-9a-f]{64}$'),
  verifier text        not null,
  asked_at timestamptz not null
);
create index provider_asked_by_time on signin.provider_asked (asked_at);

grant select, insert, delete on signin.provider_asked to mingjing_app;
