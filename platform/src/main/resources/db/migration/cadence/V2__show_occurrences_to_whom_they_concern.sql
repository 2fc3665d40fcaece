-- An occurrence is for whom its duty is for, its settlement too; and the file of a settlement is for who sees it.
call people.guard_through('cadence.occurrences', 'responsibilities.duties', 'duty_id');
alter table cadence.settlements enable row level security;
create policy sight on cadence.settlements to mingjing_app using (
  (select people.is_program()) or exists (select from cadence.occurrences o where o.id = settlements.occurrence_id));
create index settlements_by_evidence on cadence.settlements (evidence_id) where evidence_id is not null;
create policy proof_of_settlements on trail.evidence for select to mingjing_app using (
  exists (select from cadence.settlements s where s.evidence_id = evidence.id));
