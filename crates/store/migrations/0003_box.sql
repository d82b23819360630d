-- Suggestion boxes, and what was found when they were opened. Their histories stand in the journal.
create table suggestion_box (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  code text not null,
  version {{int}} not null,
  unit text,
  place text not null,
  placed_at {{int}} not null,
  retired_at {{int}},
  primary key (hospital_id, id),
  unique (hospital_id, code)
){{strict}};

-- Witnesses and notes are references to words in the vault.
create table box_opening (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  box_id {{bytes}} not null,
  code text not null,
  version {{int}} not null,
  opened_at {{int}} not null,
  recorded_at {{int}} not null,
  opener {{bytes}} not null,
  first_witness text not null,
  second_witness text not null,
  slips {{int}} not null,
  note text,
  primary key (hospital_id, id)
){{strict}};

create index box_opening_of_box on box_opening (hospital_id, box_id, opened_at);

-- Which cases came from which box: a projection of their intakes. Without an opening the sign on
-- the box was read.
create table box_voice (
  hospital_id {{bytes}} not null,
  case_id {{bytes}} not null,
  code text not null,
  opening_id {{bytes}},
  primary key (hospital_id, case_id)
){{strict}};

create index box_voice_of_opening on box_voice (hospital_id, opening_id);
create index box_voice_of_box on box_voice (hospital_id, code);
