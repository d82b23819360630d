-- Copies are looked for among the mentions of some weeks: the marks of one time lie together, so that
-- those of many years slow nobody down.
alter table mention_mark rename to mention_mark_before;

create table mention_mark (
  hospital_id {{bytes}} not null,
  period {{int}} not null,
  mark {{int}} not null,
  mention_id {{bytes}} not null,
  primary key (hospital_id, period, mark, mention_id)
){{on sqlite}} strict, without rowid{{on both}};

insert into mention_mark (hospital_id, period, mark, mention_id)
select k.hospital_id, m.published_at / 1296000000, k.mark, k.mention_id from mention_mark_before k
join mention m on m.hospital_id = k.hospital_id and m.id = k.mention_id;

drop table mention_mark_before;
