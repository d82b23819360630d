-- Issues about the hospital. Texts are references to the vault, under the issue's own key.
create table issue (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  closed {{int}} not null,
  level text not null,
  detected_at {{int}} not null,
  state text not null,
  primary key (hospital_id, id)
){{strict}};
create index issue_standing on issue (hospital_id, closed, level, detected_at, id);

create table issue_case (
  hospital_id {{bytes}} not null,
  case_id {{bytes}} not null,
  issue_id {{bytes}} not null,
  primary key (hospital_id, case_id, issue_id)
){{strict}};
