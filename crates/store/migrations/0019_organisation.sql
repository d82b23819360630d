-- The registers of the organisation (vision and mission, decrees, partners, facilities): few entries
-- each, read whole. They are made known or say which office to ask, so their words stand here as
-- they are shown; what was before stands in the journal.
create table organisation_entry (
  hospital_id {{bytes}} not null,
  kind text not null,
  id {{bytes}} not null,
  version {{int}} not null,
  state text not null,
  primary key (hospital_id, kind, id)
){{strict}};
