-- What moved a due date, from which event a rule counts, what its condition saw: kept with the finding, so that lists and
-- exports say the same sentence as the page of the case without reading whole cases. Absent until the case is judged
-- again, which the next start does for every case that has rules.
alter table casewatch.findings add column grounds jsonb;
update casewatch.cases set judged_by = 'before grounds were kept' where judged_by <> '-';
