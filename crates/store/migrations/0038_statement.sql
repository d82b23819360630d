-- Official statements. Texts are references to the vault, under the statement's own key.
create table statement (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  stage text not null,
  written_at {{int}} not null,
  public_from {{int}},
  issue_id {{bytes}},
  state text not null,
  primary key (hospital_id, id)
){{strict}};
create index statement_written on statement (hospital_id, written_at, id);
create index statement_stage on statement (hospital_id, stage, written_at, id);
create index statement_public on statement (hospital_id, public_from, id);
create index statement_issue on statement (hospital_id, issue_id, written_at, id);
