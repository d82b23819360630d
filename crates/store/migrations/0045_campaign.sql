-- Campaigns. What everybody reads, lessons and reasons are references to the vault, under the
-- campaign's own key; the columns beside the state are what lists ask for.
create table campaign (
  hospital_id {{bytes}} not null,
  id {{bytes}} not null,
  version {{int}} not null,
  stage text not null,
  title text not null,
  begun_at {{int}} not null,
  state text not null,
  primary key (hospital_id, id)
){{strict}};

create index campaign_begun on campaign (hospital_id, begun_at, id);
create index campaign_stage on campaign (hospital_id, stage, begun_at, id);

-- Which item belongs to which campaign: to one at most.
create table campaign_item (
  hospital_id {{bytes}} not null,
  content_id {{bytes}} not null,
  campaign_id {{bytes}} not null,
  primary key (hospital_id, content_id)
){{strict}};
create index campaign_item_of on campaign_item (hospital_id, campaign_id);

-- Who works in which campaign.
create table campaign_collaborator (
  hospital_id {{bytes}} not null,
  collaborator_id {{bytes}} not null,
  campaign_id {{bytes}} not null,
  primary key (hospital_id, collaborator_id, campaign_id)
){{strict}};
create index campaign_collaborator_of on campaign_collaborator (hospital_id, campaign_id);
