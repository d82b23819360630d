-- Coaching: what a coach and those who are coached agree on. Its words are references to the vault,
-- under the note's own key; the row says who takes part, and nobody else reads it.
create table coaching (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  coach {{bytes}} not null,
  agreed text not null,
  written_at {{int}} not null,
  acknowledged text not null,
  replies text not null,
  ended_at {{int}},
  primary key (hospital_id, id)
){{strict}};

-- Who takes part, so that each finds their own.
create table coaching_person (
  hospital_id {{bytes}} not null,
  person_id {{bytes}} not null,
  coaching_id {{bytes}} not null,
  primary key (hospital_id, person_id, coaching_id)
){{strict}};

-- From how many answers that came back, within how many days, a head is told to coach.
create table coaching_threshold (
  hospital_id {{bytes}} not null,
  times {{int}} not null,
  days {{int}} not null,
  primary key (hospital_id)
){{strict}};
