-- Elements of standards that the hospital changed or added; those of the template that it left alone
-- have no row.
create table evidence_element (
  hospital_id {{bytes}} not null,
  code text not null,
  id {{bytes}} not null,
  version {{int}} not null,
  name text not null,
  proofs text not null,
  sources text not null,
  retired {{int}} not null,
  primary key (hospital_id, code)
){{strict}};
