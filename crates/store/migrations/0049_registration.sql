-- Who comes to an activity: one row for each ticket. Name, contacts and words lie in the vault under
-- the ticket's own key; ticket, proof, phone and email are keyed hashes; the columns beside the state
-- are what lists and counts ask for.
create table registration (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  activity_id {{bytes}} not null,
  stage text not null,
  people {{int}} not null,
  registered_at {{int}} not null,
  settled {{int}} not null,
  state text not null,
  code text not null,
  ticket {{bytes}} not null,
  proof {{bytes}} not null,
  phone {{bytes}},
  email {{bytes}},
  primary key (hospital_id, id)
){{strict}};

create unique index registration_ticket on registration (hospital_id, ticket);
create unique index registration_proof on registration (hospital_id, proof);
create unique index registration_code on registration (hospital_id, activity_id, code);
create unique index registration_phone on registration (hospital_id, activity_id, phone);
create unique index registration_email on registration (hospital_id, activity_id, email);
create index registration_stage on registration (hospital_id, activity_id, stage, registered_at);
create index registration_settled on registration (hospital_id, settled, activity_id);
