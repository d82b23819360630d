-- Doors at which nobody knocks: how far each has been read, and which node reads it.
create table poll (
  hospital_id {{bytes}} not null,
  connection text not null,
  cursor text,
  holder {{bytes}} not null,
  leased_until {{int}} not null,
  looked_at {{int}} not null,
  trouble text,
  primary key (hospital_id, connection)
){{strict}};

-- What left through a connection lately: the provider may still tell what became of it.
create index outbox_sent on outbox (hospital_id, connection, state, ended_at);
