-- What is said of the hospital in public, once for each id of a source. The text lies in the vault;
-- of an author there is a keyed digest. Marks find the first of a group of copies.
create table mention (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  source_key {{bytes}} not null,
  source text not null,
  tone text not null,
  fate text not null,
  published_at {{int}} not null,
  group_id {{bytes}} not null,
  author {{bytes}},
  case_id {{bytes}},
  issue_id {{bytes}},
  likeness {{bytes}} not null,
  state text not null,
  primary key (hospital_id, id)
){{strict}};
create unique index mention_source on mention (hospital_id, source_key);
create index mention_published on mention (hospital_id, published_at, id);
create index mention_group on mention (hospital_id, group_id, published_at, id);
create index mention_issue on mention (hospital_id, issue_id, published_at, id);
create index mention_case on mention (hospital_id, case_id, published_at, id);

create table mention_mark (
  hospital_id {{bytes}} not null,
  mark {{int}} not null,
  mention_id {{bytes}} not null,
  primary key (hospital_id, mark, mention_id)
){{strict}};
