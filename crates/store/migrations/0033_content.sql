-- What the hospital publishes. Texts are references to the vault, under the item's own key; the
-- columns beside the state are what calendar and lists ask for.
create table content (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  stage text not null,
  title text not null,
  outlets text not null,
  begun_at {{int}} not null,
  due_at {{int}},
  state text not null,
  primary key (hospital_id, id)
){{strict}};

create index content_due on content (hospital_id, due_at, id);
create index content_stage on content (hospital_id, stage, begun_at, id);

-- On which permissions an item leans.
create table content_consent (
  hospital_id {{bytes}} not null,
  consent_id {{bytes}} not null,
  content_id {{bytes}} not null,
  primary key (hospital_id, consent_id, content_id)
){{strict}};
create index content_consent_of on content_consent (hospital_id, content_id);
