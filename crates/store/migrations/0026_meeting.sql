-- Evaluation meetings. Minutes are references to the vault, under the meeting's own key.
create table meeting (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  stage text not null,
  begins {{int}} not null,
  state text not null,
  primary key (hospital_id, id)
){{strict}};

create index meeting_begins on meeting (hospital_id, begins, id);
