-- Activities of health promotion. Need, contact, names of speakers, questions, answers, lessons and
-- reasons are references to the vault, under the activity's own key; the columns beside the state are
-- what lists ask for.
create table activity (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  stage text not null,
  kind text not null,
  title text not null,
  -- 1 while the plan waits for its approval.
  asked {{int}} not null,
  -- 1 while everybody may know of it.
  public {{int}} not null,
  -- Answers and follow-ups that somebody still owes.
  owing {{int}} not null,
  starts_at {{int}} not null,
  ends_at {{int}} not null,
  -- The hour that was approved first: under it the programme of the year counts.
  planned_at {{int}} not null,
  state text not null,
  primary key (hospital_id, id)
){{strict}};

create index activity_starts on activity (hospital_id, starts_at, id);
create index activity_planned on activity (hospital_id, planned_at, id);
create index activity_public on activity (hospital_id, public, ends_at, id);
create index activity_asked on activity (hospital_id, asked, starts_at, id);
create index activity_owing on activity (hospital_id, owing, starts_at, id);
