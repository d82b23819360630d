-- What somebody wrote into a survey is given a topic by a person, so that it stands beside complaints.
alter table survey_text add column topic text;
