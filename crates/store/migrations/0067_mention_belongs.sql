-- Few mentions belong to an issue or became a case: only these stand in the indexes that lead to them.
drop index mention_issue;
drop index mention_case;
create index mention_issue on mention (hospital_id, issue_id, published_at, id)
where issue_id is not null;
create index mention_case on mention (hospital_id, case_id, published_at, id)
where case_id is not null;
