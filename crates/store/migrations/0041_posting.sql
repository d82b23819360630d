-- What the program itself puts out: one row for each item and channel, with the step that was taken last.
-- `pass` is the digest of what opens the item's pictures to the channel that fetches them, until `pass_until`.
create table posting (
  hospital_id {{bytes}} not null,
  content_id {{bytes}} not null,
  outlet text not null,
  connection text not null,
  step text not null,
  made text,
  provider_id text,
  begun_at {{int}} not null,
  asked_at {{int}},
  next_at {{int}} not null,
  tries {{int}} not null,
  reason text,
  pass {{bytes}},
  pass_until {{int}},
  leased_until {{int}} not null,
  primary key (hospital_id, content_id, outlet)
){{strict}};

create index posting_next on posting (hospital_id, step, next_at);
create index posting_pass on posting (hospital_id, pass);
