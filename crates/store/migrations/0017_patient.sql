-- What patients say leads to something: an improvement may be learned from a survey, of the hospital
-- or of one unit.
alter table improvement_row add column survey_id {{bytes}};
alter table improvement_row add column unit text;

create index improvement_survey on improvement_row (hospital_id, survey_id, opened_at, id);

-- The four questions after a case was closed: bound to the case, and only a day to the answers.
create table survey_after (
  hospital_id {{bytes}} not null,
  case_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  spared {{int}} not null,
  told text,
  told_on text,
  primary key (hospital_id, case_id)
){{strict}};

create index survey_after_told on survey_after (hospital_id, told_on);
