-- A file belongs to a thing of some kind, not only to a case.
alter table file rename column case_id to owner_id;
alter table file add column owner text not null default 'case';
drop index file_of_case;
create index file_of_owner on file (hospital_id, owner, owner_id);

-- Scans of decrees and photos of rounds: what they are, and whether they were confirmed. The content
-- stands in `file`; words are references to the vault.
create table attachment (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  stage text not null,
  owner text not null,
  owner_id {{bytes}} not null,
  added text not null,
  added_by text not null,
  added_at {{int}} not null,
  primary key (hospital_id, id)
){{strict}};

create index attachment_of_owner on attachment (hospital_id, owner, owner_id, added_at, id);
