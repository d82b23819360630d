-- The SPO library: procedures with all their editions. They are regulations of the hospital, so
-- their words stand here as they are printed, not in the vault.

create table sop_row (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  title text not null,
  opened_at {{int}} not null,
  state text not null,
  primary key (hospital_id, id)
){{strict}};

-- The register: one number stands on one document, and the serials have no gap.
create table sop_number (
  hospital_id {{bytes}} not null,
  number text not null,
  sop_id {{bytes}} not null,
  -- Null where the document brought its number with it.
  year {{int}},
  serial {{int}},
  primary key (hospital_id, number)
){{strict}};

create index sop_number_sop on sop_number (hospital_id, sop_id);

-- How this hospital numbers its SPOs, and after how many months it looks at them again.
create table sop_house (
  hospital_id {{bytes}} not null,
  pattern text not null,
  review_months {{int}} not null,
  primary key (hospital_id)
){{strict}};
