-- At which unit, and about which topic, a case or a mention speaks, as the program reads it: for the
-- list of a day. `read_at` is null until it was read; a place that is empty was found in no list.
-- Voice and text are references: one person and one copied text count once.
create table spot (
  hospital_id {{bytes}} not null,
  source text not null,
  id {{bytes}} not null,
  at {{int}} not null,
  read_at {{int}},
  unit text not null,
  topic text not null,
  voice {{bytes}},
  said {{bytes}},
  primary key (hospital_id, source, id)
){{strict}};
create index spot_waiting on spot (hospital_id, source, at, id) where read_at is null;
create index spot_at on spot (hospital_id, at, unit) where unit <> '';

-- What came lately is read as what comes: the weeks before are what is usual.
insert into spot (hospital_id, source, id, at, unit, topic)
  select m.hospital_id, 'mention', m.id, m.published_at, '', '' from mention m
  where m.published_at >= (select max(l.published_at) from mention l) - 5270400000;
insert into spot (hospital_id, source, id, at, unit, topic)
  select c.hospital_id, 'case', c.id, c.received_at, '', '' from case_row c
  where c.received_at >= (select max(l.received_at) from case_row l) - 5270400000;

-- What media ask: who asks, and until when; the question itself is a case.
create table media_inquiry (
  hospital_id {{bytes}} not null,
  case_id {{bytes}} not null,
  version {{int}} not null,
  due_at {{int}} not null,
  state text not null,
  primary key (hospital_id, case_id)
){{strict}};

-- The lists, one a day. They hold numbers and references, no words.
create table watchlist (
  hospital_id {{bytes}} not null,
  day text not null,
  version {{int}} not null,
  state text not null,
  primary key (hospital_id, day)
){{strict}};
