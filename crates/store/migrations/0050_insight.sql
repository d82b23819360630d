-- When a channel is asked what it has counted of something that the program put out there itself.
create table insight (
  hospital_id {{bytes}} not null,
  content_id {{bytes}} not null,
  outlet text not null,
  next_at {{int}} not null,
  tries {{int}} not null,
  trouble text,
  leased_until {{int}} not null,
  primary key (hospital_id, content_id, outlet)
){{strict}};

-- How the office judges its own channels: one sheet a month. Notes are references to the vault.
create table assessment (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  stage text not null,
  month text not null,
  state text not null,
  primary key (hospital_id, id)
){{strict}};
create index assessment_month on assessment (hospital_id, month);

-- Cases by their door: the report of the channels reads only those of social networks.
create index case_channel on case_row (hospital_id, channel, received_at, id);
