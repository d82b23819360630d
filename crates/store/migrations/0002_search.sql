-- Words become findable a moment after they came. The row number is the order in which cases came,
-- so that a search gives the youngest first without sorting what it found.
create table case_search (
  row {{seq}},
  hospital_id {{bytes}} not null,
  case_id {{bytes}} not null,
  indexed {{int}} not null,
  unique (hospital_id, case_id)
){{strict}};

create index case_search_waiting on case_search (hospital_id, row) where indexed = 0;

-- What was found under other numbers is read anew.
insert into case_search (hospital_id, case_id, indexed)
  select hospital_id, id, 0 from case_row order by received_at, id;
delete from case_words;

-- Nobody asks for clocks by their due time; only numbered entries are asked for by their number.
drop index case_clock_due;
drop index journal_position;
create unique index journal_position on journal (hospital_id, position)
  where position is not null;
