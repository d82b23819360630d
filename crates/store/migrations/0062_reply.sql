-- Where a review stands at its house, so that it can be answered there; and the answers. Their words lie
-- in the vault.
create table review_place (
  hospital_id {{bytes}} not null,
  mention_id {{bytes}} not null,
  place text not null,
  primary key (hospital_id, mention_id)
){{strict}};

create table review_reply (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  mention_id {{bytes}} not null,
  stage text not null,
  since {{int}} not null,
  state text not null,
  primary key (hospital_id, id)
){{strict}};

create unique index review_reply_mention on review_reply (hospital_id, mention_id);
create index review_reply_stage on review_reply (hospital_id, stage, since, id);
