-- What the last look at a connection found: its key, and the three layers of its subscription.
create table connection_check (
  hospital_id {{bytes}} not null,
  connection text not null,
  at {{int}} not null,
  token text not null,
  expires_at {{int}},
  callback text not null,
  fields text not null,
  installed text not null,
  missing text not null,
  bad_since {{int}},
  primary key (hospital_id, connection)
){{strict}};

-- When something last came through a door, how much by the hour, and when something last left.
create index arrival_of_connection on arrival (hospital_id, connection, arrived_at);
create index outbox_left on outbox (hospital_id, connection, ended_at) where state = 'sent';
