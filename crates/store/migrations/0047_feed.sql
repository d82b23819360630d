-- Feeds of news that are looked at again and again, and how the last look at each ended. A look is no
-- event: it is kept for the light and for the next look alone.
create table feed (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  address_key {{bytes}} not null,
  name text not null,
  address text not null,
  only_words text,
  runs {{int}} not null,
  primary key (hospital_id, id)
){{strict}};
create unique index feed_address on feed (hospital_id, address_key);

create table feed_look (
  hospital_id {{bytes}} not null,
  feed_id {{bytes}} not null,
  next_at {{int}} not null,
  looked_at {{int}},
  good_at {{int}},
  failures {{int}} not null,
  trouble text,
  taken {{int}} not null,
  taken_at {{int}},
  etag text,
  modified text,
  primary key (hospital_id, feed_id)
){{strict}};
