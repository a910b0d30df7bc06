-- Systems that have forgotten much of ours at once: nothing that is gone there ends until staff say so, or it is back.
create table lending_system_loss (
  system text primary key,
  noticed_at timestamptz not null,
  things integer not null,
  confirmed_by text
);
