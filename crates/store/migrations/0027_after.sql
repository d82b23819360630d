-- Whoever was given an end is asked by one message how it was; that it left is remembered with the case.
alter table survey_after add column invited {{int}} not null default 0;
