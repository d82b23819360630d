-- What left is known by every name under which its provider may speak of it: our token, known
-- before the call, and the provider's id, known after it.
create table sending (
  hospital_id {{bytes}} not null,
  connection text not null,
  name text not null,
  work_id {{bytes}} not null,
  part {{int}} not null,
  round {{int}} not null,
  words {{bytes}} not null,
  own {{int}} not null,
  at {{int}} not null,
  primary key (hospital_id, connection, name)
){{strict}};

create index sending_work on sending (hospital_id, work_id);
create index sending_words on sending (hospital_id, connection, words);
create index sending_at on sending (hospital_id, connection, at);

-- What the provider reported, which may come before our own call has returned.
create table delivery (
  hospital_id {{bytes}} not null,
  connection text not null,
  name text not null,
  state text not null,
  at {{int}} not null,
  primary key (hospital_id, connection, name)
){{strict}};

-- How often a message was begun anew after it was reported lost, how far it came by the reports,
-- and why a person set it aside.
alter table outbox add column round {{int}} not null default 0;
alter table outbox add column delivery text;
alter table outbox add column aside {{bytes}};

create index outbox_case on outbox (hospital_id, case_id);

-- What a provider says about our own account, for a person to see.
create table channel_note (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  connection text not null,
  kind text not null,
  words text not null,
  at {{int}} not null,
  primary key (hospital_id, id)
){{strict}};

create index channel_note_connection on channel_note (hospital_id, connection, at);
