-- How many pictures and films an item has, so that the library finds those that have some.
alter table content add column media {{int}} not null default 0;
update content set media = 1 where state like '%"media":[{%';
create index content_media on content (hospital_id, begun_at, id) where media > 0;
