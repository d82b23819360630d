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
