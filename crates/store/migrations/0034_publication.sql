-- Pauses of everything that would be published.
create table content_pause (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  begun_at {{int}} not null,
  until_at {{int}} not null,
  state text not null,
  primary key (hospital_id, id)
){{strict}};
create index content_pause_begun on content_pause (hospital_id, begun_at);

-- The brand sheet and the list of health days: every edition stays.
create table content_sheet (
  hospital_id {{bytes}} not null,
  name text not null,
  edition {{int}} not null,
  text text not null,
  written_by text not null,
  written_at {{int}} not null,
  primary key (hospital_id, name, edition)
){{strict}};
