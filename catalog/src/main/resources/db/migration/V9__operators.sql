-- Lanes that an operator stopped; every broker on this database leaves their work waiting.
create table lending_lane_stop (
  lane text primary key,
  stopped_at timestamptz not null,
  stopped_by text not null
);
