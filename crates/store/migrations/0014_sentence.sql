-- Sentences to complainants as a hospital words them. The newest revision counts; one without a
-- wording gives the occasion back to the built-in sentence.
create table sentence (
  hospital_id {{bytes}} not null,
  occasion text not null,
  language text not null,
  revision {{int}} not null,
  wording text,
  author text not null,
  at {{int}} not null,
  primary key (hospital_id, occasion, language, revision)
){{strict}};
