-- Versions of the reader that were trained from what people screened, and which of them serves; none:
-- the built-in lists. The bytes of a version are sealed piece by piece and belong to no data subject.
create table reader_version (
  hospital_id {{bytes}} not null,
  number {{int}} not null,
  standing text not null,
  asked_by text not null,
  asked_at {{int}} not null,
  lease_until {{int}} not null,
  attempts {{int}} not null,
  done {{int}} not null,
  steps {{int}} not null,
  finished_at {{int}},
  examples {{int}} not null,
  confirmed {{int}} not null,
  scores text,
  trouble text,
  digest {{bytes}},
  pieces {{int}} not null,
  primary key (hospital_id, number)
){{strict}};

create table reader_piece (
  hospital_id {{bytes}} not null,
  number {{int}} not null,
  part {{int}} not null,
  sealed {{bytes}} not null,
  primary key (hospital_id, number, part)
){{strict}};

create table reader_use (
  hospital_id {{bytes}} not null,
  number {{int}},
  primary key (hospital_id)
){{strict}};
