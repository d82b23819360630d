-- Those outside with whom the office works. Names, ways to reach them and ties are references to the
-- vault, under the key of the entry itself.
create table collaborator (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  kind text not null,
  archived {{int}} not null,
  begun_at {{int}} not null,
  state text not null,
  primary key (hospital_id, id)
){{strict}};

create index collaborator_begun on collaborator (hospital_id, begun_at, id);

-- What was made with whom.
create table collaborator_item (
  hospital_id {{bytes}} not null,
  content_id {{bytes}} not null,
  collaborator_id {{bytes}} not null,
  primary key (hospital_id, content_id, collaborator_id)
){{strict}};
create index collaborator_item_of on collaborator_item (hospital_id, collaborator_id);
