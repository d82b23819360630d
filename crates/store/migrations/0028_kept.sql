-- What the sheets of one day and unit add up to, so that a result need not count a million answers
-- again. It holds while there are as many sheets as then; losing it loses nothing.
create table survey_kept (
  hospital_id {{bytes}} not null,
  survey_id {{bytes}} not null,
  day text not null,
  -- Empty: no unit was named.
  unit text not null,
  many {{int}} not null,
  tallies text not null,
  picks text not null,
  primary key (hospital_id, survey_id, day, unit)
){{strict}};
