-- Permissions to publish. Names and what was said are references to the vault, under the key of the
-- permission itself.
create table consent (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  given_at {{int}} not null,
  withdrawn_at {{int}},
  state text not null,
  primary key (hospital_id, id)
){{strict}};

create index consent_given on consent (hospital_id, given_at, id);
