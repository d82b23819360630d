-- What is being carried right now is found without a walk through all that waits.
create index outbox_leased on outbox (hospital_id, leased_until) where state = 'waiting';
