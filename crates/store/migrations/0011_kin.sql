-- Two data subjects whom a person took for one and the same; the smaller id stands first. Taking
-- them apart again deletes the row; the journal keeps both acts.
create table kin (
  hospital_id {{bytes}} not null,
  one {{bytes}} not null,
  other {{bytes}} not null,
  at {{int}} not null,
  primary key (hospital_id, one, other)
){{strict}};

create index kin_other on kin (hospital_id, other);

-- All who gave a mail address, as number_given keeps telephone numbers: a keyed hash.
create table address_given (
  hospital_id {{bytes}} not null,
  blind {{bytes}} not null,
  subject_id {{bytes}} not null,
  primary key (hospital_id, blind, subject_id)
){{strict}};

create index address_given_subject on address_given (hospital_id, subject_id);
