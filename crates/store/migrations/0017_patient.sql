-- What patients say leads to something: an improvement may be learned from a survey, of the hospital
-- or of one unit.
alter table improvement_row add column survey_id {{bytes}};
alter table improvement_row add column unit text;

create index improvement_survey on improvement_row (hospital_id, survey_id, opened_at, id);
