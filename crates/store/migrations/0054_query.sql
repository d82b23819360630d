-- Saved queries of mentions, and which mentions met each. What met is held beside the rows: it follows
-- from the words of both, and is counted anew (`counted` tells for which version it was).
create table mention_query (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  name text not null,
  name_key text not null,
  runs {{int}} not null,
  counted {{int}} not null,
  plan text not null,
  primary key (hospital_id, id)
){{strict}};
create unique index mention_query_name on mention_query (hospital_id, name_key);

create table mention_query_hit (
  hospital_id {{bytes}} not null,
  query_id {{bytes}} not null,
  mention_id {{bytes}} not null,
  published_at {{int}} not null,
  primary key (hospital_id, query_id, mention_id)
){{strict}};
create index mention_query_hit_mention on mention_query_hit (hospital_id, mention_id, query_id);
create index mention_query_hit_day on mention_query_hit (hospital_id, query_id, published_at);

-- What was spent of an account through which sources are asked, in a day or a month.
create table feed_spending (
  hospital_id {{bytes}} not null,
  account text not null,
  period text not null,
  used {{int}} not null,
  most {{int}} not null,
  primary key (hospital_id, account, period)
){{strict}};

-- A feed may be narrowed to what meets a query.
alter table feed add column query_id {{bytes}};
