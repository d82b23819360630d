-- Competences that the hospital changed or added; those of the template that it left alone have no row.
create table competence (
  hospital_id {{bytes}} not null,
  code text not null,
  id {{bytes}} not null,
  version {{int}} not null,
  name text not null,
  area text not null,
  valid_months {{int}},
  targets text not null,
  retired {{int}} not null,
  primary key (hospital_id, code)
){{strict}};

-- One person's level in one competence. Gaps and expiries are derived when somebody asks.
create table attainment (
  hospital_id {{bytes}} not null,
  person_id {{bytes}} not null,
  competence text not null,
  id {{bytes}} not null,
  version {{int}} not null,
  level text not null,
  attained_on text not null,
  valid_until text,
  evidence text not null,
  primary key (hospital_id, person_id, competence)
){{strict}};
