-- By what an open case is found beside others on the same matter: for each of 24 orders of its words
-- the smallest, as a number. No words stand here; the marks go when their case is erased or old.
create table case_mark (
  hospital_id {{bytes}} not null,
  mark {{int}} not null,
  received_at {{int}} not null,
  case_id {{bytes}} not null,
  primary key (hospital_id, mark, received_at, case_id)
){{strict}};
create index case_mark_case on case_mark (hospital_id, received_at, case_id);

-- Open cases are read anew, so that they have their marks too.
update case_search set indexed = 0 where exists (select 1 from case_row c
  where c.hospital_id = case_search.hospital_id and c.id = case_search.case_id
  and c.closed_at is null);
