-- Checklists with which the office looks at the service, and asks about it.
create table checklist (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  code text not null,
  version {{int}} not null,
  edition {{int}} not null,
  content text not null,
  retired {{int}} not null,
  primary key (hospital_id, id),
  unique (hospital_id, code)
){{strict}};

-- One look: its words are references to the vault, and lie there under the round's own key.
create table observation_round (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  stage text not null,
  unit text not null,
  day text not null,
  begun text not null,
  begun_at {{int}} not null,
  ended_at {{int}},
  findings text,
  primary key (hospital_id, id)
){{strict}};

create index observation_round_day on observation_round (hospital_id, day, id);

-- What a round shows leads to something.
alter table improvement_row add column round_id {{bytes}};

create index improvement_round on improvement_row (hospital_id, round_id, opened_at, id);
