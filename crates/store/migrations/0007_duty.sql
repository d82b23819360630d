-- The daily work of the office: telephone, shifts, answer bank.

create table answer_row (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  category text not null,
  approved {{int}} not null,
  waiting {{int}} not null,
  withdrawn {{int}} not null,
  valid_until text not null,
  opened_at {{int}} not null,
  stems text not null,
  state text not null,
  primary key (hospital_id, id)
){{strict}};

-- How often which edition was used on which day, and where.
create table answer_used (
  hospital_id {{bytes}} not null,
  day text not null,
  answer_id {{bytes}} not null,
  edition {{int}} not null,
  place text not null,
  category text not null,
  times {{int}} not null,
  primary key (hospital_id, day, answer_id, edition, place)
){{strict}};

create index answer_used_answer on answer_used (hospital_id, answer_id);

-- From which text an answer to a complainant was taken, and whether the officer changed it.
create table answer_quoted (
  hospital_id {{bytes}} not null,
  case_id {{bytes}} not null,
  version {{int}} not null,
  answer_id {{bytes}} not null,
  edition {{int}} not null,
  changed {{int}} not null,
  primary key (hospital_id, case_id, version)
){{strict}};

create table call_row (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  stage text not null,
  direction text not null,
  at {{int}} not null,
  day text not null,
  category text,
  case_id {{bytes}},
  -- The number, so that the same one is known again without standing here.
  blind {{bytes}},
  -- Under which name the switchboard knows it: a call is taken up once.
  provider text,
  state text not null,
  primary key (hospital_id, id),
  unique (hospital_id, provider)
){{strict}};

create index call_stage on call_row (hospital_id, stage, at, id);
create index call_at on call_row (hospital_id, at, id);
create index call_blind on call_row (hospital_id, blind);
create index call_day on call_row (hospital_id, day, category);

-- Blind index: all who gave a number. One telephone may have several voices.
create table number_given (
  hospital_id {{bytes}} not null,
  blind {{bytes}} not null,
  subject_id {{bytes}} not null,
  primary key (hospital_id, blind, subject_id)
){{strict}};

create index number_given_subject on number_given (hospital_id, subject_id);

create table roster_row (
  hospital_id {{bytes}} not null,
  day text not null,
  shift text not null,
  version {{int}} not null,
  state text not null,
  primary key (hospital_id, day, shift)
){{strict}};

-- Where a person of the staff is called when they are on call.
create table person_phone (
  hospital_id {{bytes}} not null,
  person_id {{bytes}} not null,
  phone text not null,
  primary key (hospital_id, person_id)
){{strict}};

create table handover_row (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  at {{int}} not null,
  taken {{int}} not null,
  state text not null,
  primary key (hospital_id, id)
){{strict}};

create index handover_at on handover_row (hospital_id, at, id);
