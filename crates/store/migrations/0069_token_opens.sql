-- A key opens everything that its person may do, as all that are there, or calendars alone.
alter table token add column opens text not null default 'everything';
create index token_person on token (hospital_id, person_id);
