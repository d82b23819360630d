-- The patient of a case is still in a ward, and somebody from outside of it asks how the care is.
create table stay (
  hospital_id {{bytes}} not null,
  case_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  ward text not null,
  asker {{bytes}} not null,
  admitted_at {{int}} not null,
  ended_at {{int}},
  heard text,
  primary key (hospital_id, case_id)
){{strict}};

create index stay_open on stay (hospital_id, ended_at, admitted_at, case_id);
