-- A sign-in may be opened again, when a password is forgotten: every opening stays.
alter table people.sign_ins_opened drop constraint sign_ins_opened_pkey, add primary key (officer_id, opened_at);
revoke update on people.sign_ins_opened from mingjing_app;
