-- Reviews that were heard before they could be answered: the next look at their place begins at the newest
-- again, and keeps where each of them stands.
update feed_look set etag = null, modified = null
where exists (select 1 from feed f where f.hospital_id = feed_look.hospital_id and f.id = feed_look.feed_id
  and f.address like '%://mybusiness.googleapis.com/%');
