-- Praise that was passed on to those whom it names. Its words are a reference to the vault, under the
-- key of whoever gave it.
create table praise (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  passed text not null,
  passed_at {{int}} not null,
  taken_back_at {{int}},
  primary key (hospital_id, id)
){{strict}};

create index praise_passed on praise (hospital_id, passed_at, id);

-- By what the hospital recognises somebody: every edition stays.
create table recognition_criteria (
  hospital_id {{bytes}} not null,
  edition {{int}} not null,
  text text not null,
  written_by text not null,
  written_at {{int}} not null,
  primary key (hospital_id, edition)
){{strict}};

-- Somebody who was praised is recognised for a month.
create table recognition (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  stage text not null,
  proposal text not null,
  proposed_by text not null,
  proposed_at {{int}} not null,
  ended_by text,
  ended_at {{int}},
  primary key (hospital_id, id)
){{strict}};

create index recognition_proposed on recognition (hospital_id, proposed_at, id);
