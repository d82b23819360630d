-- Keys that a provider gave in place of configured ones: an Instagram Login's ends after sixty days.
create table connection_key (
  hospital_id {{bytes}} not null,
  connection text not null,
  instead_of {{bytes}} not null,
  sealed {{bytes}} not null,
  given_at {{int}} not null,
  expires_at {{int}} not null,
  primary key (hospital_id, connection)
){{strict}};
