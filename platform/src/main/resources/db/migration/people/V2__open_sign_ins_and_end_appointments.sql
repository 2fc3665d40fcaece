-- Who opened a sign-in for whom, and when the officer chose a password of his own: until then he has to.
create table people.sign_ins_opened (
  officer_id bigint      primary key references people.officers,
  opened_by  text        not null,
  opened_at  timestamptz not null
);
create table people.passwords_chosen (
  officer_id bigint      not null references people.officers,
  chosen_at  timestamptz not null,
  primary key (officer_id, chosen_at)
);
grant select, insert, update on people.sign_ins_opened to mingjing_app;
grant select, insert on people.passwords_chosen to mingjing_app;
