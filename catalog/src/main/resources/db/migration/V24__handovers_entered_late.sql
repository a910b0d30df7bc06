-- When a handover was entered, beside when it was done: what was signed on paper in an outage is entered later.
alter table handover_bin add column sent_entered timestamptz, add column received_entered timestamptz;
update handover_bin set sent_entered = sent_at, received_entered = received_at;
