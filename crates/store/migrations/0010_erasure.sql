-- Erasing a person: proposed by one, confirmed by another. The reason is a reference to words in
-- the vault, what went is counted.
create table erasure (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  subject_id {{bytes}} not null,
  case_id {{bytes}} not null,
  version {{int}} not null,
  state text not null,
  at {{int}} not null,
  content text not null,
  primary key (hospital_id, id)
){{strict}};

create index erasure_at on erasure (hospital_id, at, id);
create index erasure_subject on erasure (hospital_id, subject_id);
create index taken_arrival on taken (hospital_id, arrival_id);
create index call_of_case on call_row (hospital_id, case_id);

-- When the bytes of an arrival, or the payload of a work, were let go; what became of them stays.
alter table arrival add column wiped_at {{int}};
alter table outbox add column wiped_at {{int}};

create index arrival_kept on arrival (hospital_id, arrived_at, id) where wiped_at is null;
create index outbox_kept on outbox (hospital_id, ended_at, id) where wiped_at is null;
create index idempotency_at on idempotency (hospital_id, at);

-- Under which number of the civil service somebody signs, where they sign for another.
create table person_nip (
  hospital_id {{bytes}} not null,
  person_id {{bytes}} not null,
  nip text not null,
  primary key (hospital_id, person_id)
){{strict}};
