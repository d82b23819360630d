-- Surveys. Their histories stand in the journal; answers do not, because nothing may tell when, or
-- after whom, somebody answered.
create table survey (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  code text not null,
  version {{int}} not null,
  stage text not null,
  making text not null,
  method text not null,
  published text,
  made_at {{int}} not null,
  primary key (hospital_id, id),
  unique (hospital_id, code)
){{strict}};

-- Who was invited is known only as the hash of a word that was handed out, and whether it was used;
-- never when, and never for which answers.
create table survey_invitation (
  hospital_id {{bytes}} not null,
  survey_id {{bytes}} not null,
  token_hash {{bytes}} not null,
  used {{int}} not null,
  primary key (hospital_id, survey_id, token_hash)
){{strict}};

-- The sheet of one respondent: a day and no hour. `marks` holds one sign an unsur: 1 to 4, or - where
-- nothing was filled.
create table survey_response (
  hospital_id {{bytes}} not null,
  survey_id {{bytes}} not null,
  id {{bytes}} not null,
  day text not null,
  unit text,
  way text not null,
  marks text not null,
  primary key (hospital_id, survey_id, id)
){{strict}};

create index survey_response_counted on survey_response (hospital_id, survey_id, day, unit, marks);

-- Choices and numbers; free words are references to the vault.
create table survey_pick (
  hospital_id {{bytes}} not null,
  survey_id {{bytes}} not null,
  response_id {{bytes}} not null,
  key text not null,
  answer text not null,
  primary key (hospital_id, survey_id, response_id, key)
){{strict}};

create table survey_text (
  hospital_id {{bytes}} not null,
  survey_id {{bytes}} not null,
  response_id {{bytes}} not null,
  key text not null,
  words text not null,
  primary key (hospital_id, survey_id, response_id, key)
){{strict}};
