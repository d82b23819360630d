-- What was found when a case was judged by its procedure, kept so that many cases are counted at
-- once. Whatever changes a case takes its row away and writes the case down as unjudged; a row whose
-- verdict the passing of time may change says when.
create table verdict (
  hospital_id {{bytes}} not null,
  case_id {{bytes}} not null,
  edition {{int}} not null,
  revision {{int}} not null,
  received_at {{int}} not null,
  unit text,
  year {{int}} not null,
  serial {{int}} not null,
  shielded {{int}} not null,
  kept {{int}} not null,
  total {{int}} not null,
  changes_at {{int}},
  found text not null,
  primary key (hospital_id, case_id)
){{strict}};
create index verdict_received on verdict
  (hospital_id, edition, received_at, changes_at, revision, unit, kept, total);
create index verdict_changes on verdict (hospital_id, changes_at);

create table unjudged (
  hospital_id {{bytes}} not null,
  case_id {{bytes}} not null,
  primary key (hospital_id, case_id)
){{strict}};
insert into unjudged (hospital_id, case_id) select hospital_id, id from case_row;
