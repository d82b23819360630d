-- The house of one or many hospitals. Every table has hospital_id first in its key.
-- Instants are milliseconds since 1970 (UTC), ids 16 bytes, enums their codes.

create table hospital (
  hospital_id {{bytes}} not null primary key,
  code text not null unique,
  profile text not null,
  created_at {{int}} not null
){{strict}};

create table unit (
  hospital_id {{bytes}} not null,
  code text not null,
  name text not null,
  parent text,
  clinical {{int}} not null,
  primary key (hospital_id, code)
){{strict}};

create table rules (
  hospital_id {{bytes}} not null,
  revision {{int}} not null,
  preset text not null,
  zone text not null,
  adjustments text not null,
  from_at {{int}} not null,
  primary key (hospital_id, revision)
){{strict}};

create table holiday (
  hospital_id {{bytes}} not null,
  day text not null,
  joint_leave {{int}} not null,
  primary key (hospital_id, day)
){{strict}};

-- People of the staff, their sign-in and their keys.

create table person (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  login text not null,
  name text not null,
  position text not null,
  role text not null,
  password text,
  disabled_at {{int}},
  created_at {{int}} not null,
  primary key (hospital_id, id),
  unique (hospital_id, login)
){{strict}};

create table person_unit (
  hospital_id {{bytes}} not null,
  person_id {{bytes}} not null,
  unit text not null,
  primary key (hospital_id, person_id, unit)
){{strict}};

create table delegation (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  person_id {{bytes}} not null,
  title text not null,
  from_at {{int}} not null,
  until_at {{int}} not null,
  primary key (hospital_id, id)
){{strict}};

create table session (
  hospital_id {{bytes}} not null,
  hash {{bytes}} not null,
  person_id {{bytes}} not null,
  created_at {{int}} not null,
  expires_at {{int}} not null,
  primary key (hospital_id, hash)
){{strict}};

create table token (
  hospital_id {{bytes}} not null,
  hash {{bytes}} not null,
  person_id {{bytes}} not null,
  name text not null,
  created_at {{int}} not null,
  revoked_at {{int}},
  primary key (hospital_id, hash)
){{strict}};

-- Gapless numbers: of cases, of letters.
create table serial (
  hospital_id {{bytes}} not null,
  name text not null,
  year {{int}} not null,
  last {{int}} not null,
  primary key (hospital_id, name, year)
){{strict}};

-- The vault: one key per data subject, wrapped; words and identities sealed under it.

create table subject_key (
  hospital_id {{bytes}} not null,
  subject_id {{bytes}} not null,
  wrapped {{bytes}},
  destroyed_at {{int}},
  primary key (hospital_id, subject_id)
){{strict}};

create table words (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  subject_id {{bytes}} not null,
  sealed {{bytes}} not null,
  primary key (hospital_id, id)
){{strict}};

create table identity (
  hospital_id {{bytes}} not null,
  subject_id {{bytes}} not null,
  sealed {{bytes}} not null,
  primary key (hospital_id, subject_id)
){{strict}};

-- Blind index: which subject writes from which thread, number or address.
create table contact (
  hospital_id {{bytes}} not null,
  kind text not null,
  blind {{bytes}} not null,
  subject_id {{bytes}} not null,
  primary key (hospital_id, kind, blind)
){{strict}};

create index contact_subject on contact (hospital_id, subject_id);

create table file (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  subject_id {{bytes}} not null,
  case_id {{bytes}} not null,
  media_type text not null,
  size {{int}} not null,
  sealed_name {{bytes}} not null,
  chunks {{int}} not null,
  created_at {{int}} not null,
  primary key (hospital_id, id)
){{strict}};

create index file_of_case on file (hospital_id, case_id);

create table file_chunk (
  hospital_id {{bytes}} not null,
  file_id {{bytes}} not null,
  part {{int}} not null,
  sealed {{bytes}} not null,
  primary key (hospital_id, file_id, part)
){{strict}};

-- The journal of every aggregate, and the checkpoints that seal it.

create table journal (
  hospital_id {{bytes}} not null,
  aggregate text not null,
  stream {{bytes}} not null,
  version {{int}} not null,
  kind text not null,
  payload text not null,
  actor text not null,
  at {{int}} not null,
  leaf {{bytes}} not null,
  position {{int}},
  primary key (hospital_id, stream, version)
){{strict}};

create unique index journal_position on journal (hospital_id, position);
create index journal_unsealed on journal (hospital_id, at, version) where position is null;

create table checkpoint (
  hospital_id {{bytes}} not null,
  position {{int}} not null,
  root {{bytes}} not null,
  frontier {{bytes}} not null,
  at {{int}} not null,
  signature {{bytes}} not null,
  primary key (hospital_id, position)
){{strict}};

-- The two edges.

create table arrival (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  connection text not null,
  dedupe {{bytes}} not null,
  sealed {{bytes}} not null,
  arrived_at {{int}} not null,
  state text not null,
  became text,
  reason text,
  primary key (hospital_id, id),
  unique (hospital_id, connection, dedupe)
){{strict}};

create index arrival_state on arrival (hospital_id, state, arrived_at);

-- One row for each message inside an arrival: a provider id is taken up once.
create table taken (
  hospital_id {{bytes}} not null,
  connection text not null,
  provider_id text not null,
  arrival_id {{bytes}} not null,
  case_id {{bytes}},
  version {{int}},
  primary key (hospital_id, connection, provider_id)
){{strict}};

create index taken_case on taken (hospital_id, case_id);

create table outbox (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  key text not null,
  case_id {{bytes}},
  kind text not null,
  payload text not null,
  state text not null,
  attempts {{int}} not null,
  due_at {{int}} not null,
  leased_until {{int}} not null,
  connection text,
  provider_id text,
  reason text,
  created_at {{int}} not null,
  ended_at {{int}},
  primary key (hospital_id, id),
  unique (hospital_id, key)
){{strict}};

create index outbox_due on outbox (hospital_id, state, due_at);

create table idempotency (
  hospital_id {{bytes}} not null,
  actor text not null,
  key text not null,
  digest {{bytes}} not null,
  result text not null,
  at {{int}} not null,
  primary key (hospital_id, actor, key)
){{strict}};

-- Cases: the row is the truth, the journal its history.

create table case_row (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  year {{int}} not null,
  serial {{int}} not null,
  version {{int}} not null,
  stage text not null,
  kind text not null,
  channel text not null,
  grade text,
  nature text,
  rung text not null,
  outcome text,
  unit text,
  about text not null,
  sealed {{int}} not null,
  unread {{int}} not null,
  subject_id {{bytes}} not null,
  words text not null,
  received_at {{int}} not null,
  closed_at {{int}},
  due_at {{int}},
  state text not null,
  primary key (hospital_id, id),
  unique (hospital_id, year, serial)
){{strict}};

create index case_received on case_row (hospital_id, received_at, id);
create index case_open_due on case_row (hospital_id, closed_at, due_at, id);
create index case_stage on case_row (hospital_id, stage, received_at, id);
create index case_subject on case_row (hospital_id, subject_id);

create table case_owes (
  hospital_id {{bytes}} not null,
  party text not null,
  who text not null,
  case_id {{bytes}} not null,
  sort_at {{int}} not null,
  primary key (hospital_id, case_id, party, who)
){{strict}};

create index case_owes_party on case_owes (hospital_id, party, who, sort_at, case_id);

create table case_asked (
  hospital_id {{bytes}} not null,
  case_id {{bytes}} not null,
  party text not null,
  who text not null,
  primary key (hospital_id, party, who, case_id)
){{strict}};

create index case_asked_case on case_asked (hospital_id, case_id);

create table case_accused (
  hospital_id {{bytes}} not null,
  case_id {{bytes}} not null,
  person_id {{bytes}} not null,
  primary key (hospital_id, case_id, person_id)
){{strict}};

create table case_clock (
  hospital_id {{bytes}} not null,
  case_id {{bytes}} not null,
  name text not null,
  state text not null,
  due_at {{int}},
  only_warns {{int}} not null,
  primary key (hospital_id, case_id, name)
){{strict}};

create index case_clock_due on case_clock (hospital_id, name, due_at);

create table tracking (
  hospital_id {{bytes}} not null,
  hash {{bytes}} not null,
  case_id {{bytes}} not null,
  primary key (hospital_id, hash)
){{strict}};

create table improvement_row (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  case_id {{bytes}},
  subject_id {{bytes}} not null,
  version {{int}} not null,
  stage text not null,
  owner {{bytes}},
  due text,
  opened_at {{int}} not null,
  state text not null,
  primary key (hospital_id, id)
){{strict}};

create index improvement_open on improvement_row (hospital_id, stage, opened_at, id);
create index improvement_case on improvement_row (hospital_id, case_id);

-- Reports as they were sent.
create table report (
  hospital_id {{bytes}} not null,
  kind text not null,
  period text not null,
  number text not null,
  compiled_at {{int}} not null,
  position {{int}} not null,
  content text not null,
  primary key (hospital_id, kind, period)
){{strict}};

{{fts case_words}};
