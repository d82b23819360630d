-- Repeated complaints without new facts. What was answered and why lie in the vault, under the key of
-- the complainant: whoever is erased leaves no reasons behind.
create table series (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  subject_id {{bytes}} not null,
  stage text not null,
  proposed_at {{int}} not null,
  state text not null,
  primary key (hospital_id, id)
){{strict}};

create index series_proposed on series (hospital_id, proposed_at, id);
create index series_stage on series (hospital_id, stage, proposed_at, id);
create index series_subject on series (hospital_id, subject_id);
