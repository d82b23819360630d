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

-- Training sessions; what they gave to whom follows from those that are closed.
create table training_session (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  stage text not null,
  begins_at {{int}} not null,
  door {{int}} not null,
  plan text not null,
  attended text not null,
  rating {{int}},
  primary key (hospital_id, id)
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
