-- Days off under their names, and those that only this hospital has.
alter table holiday add column name text not null default '';
alter table holiday add column own {{int}} not null default 0;
