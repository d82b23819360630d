-- Internal audits. What was found is in words that are references to the vault, under the audit's own
-- key; the cases of a sample are named by their numbers, which are no secret of anybody.
create table inspection (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  stage text not null,
  begun_at {{int}} not null,
  ended_at {{int}},
  begun text not null,
  sheets text not null,
  summary text,
  primary key (hospital_id, id)
){{strict}};

create index inspection_begun on inspection (hospital_id, begun_at, id);

-- What an audit or a meeting leads to.
alter table improvement_row add column origin_id {{bytes}};

create index improvement_origin on improvement_row (hospital_id, origin_id, opened_at, id);
