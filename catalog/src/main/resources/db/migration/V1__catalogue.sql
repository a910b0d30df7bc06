-- Participating libraries.
create table agency (
  symbol text primary key,
  name text not null,
  name_en text not null default '',
  tier text not null default 'OTHER',
  parent text not null default '',
  holdings_profile text not null default ''
);

-- Where a library's records come from: one file export, one feed.
create table source (
  id integer generated always as identity primary key,
  agency text not null references agency,
  name text not null,
  unique (agency, name)
);

-- One run of a load, with its report.
create table batch (
  id bigint generated always as identity primary key,
  source_id integer not null references source,
  files text not null,
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  outcome text not null default 'running',
  report text not null default ''
);
create index batch_source on batch (source_id, id);

create sequence contribution_id;
create sequence cluster_id;
-- Numbers the changes of clusters in the order of their commit: writers hold the catalogue lock.
create sequence change_number;

-- One library's record as it came. No foreign keys: rows arrive by COPY, under the catalogue lock, from the one
-- writer that made the source and the cluster in the same or an earlier transaction.
create table contribution (
  id bigint primary key,
  source_id integer not null,
  batch_id bigint not null,
  cluster_id bigint not null,
  control_number text not null,
  checksum bytea not null,
  syntax text not null,
  encoding text not null,
  dialect text not null,
  identity bytea not null,
  match_keys bigint[] not null,
  raw bytea not null,
  constraint contribution_key unique (source_id, control_number)
);
create index contribution_cluster on contribution (cluster_id);
-- Octets are kept as they came: compressing them costs more than it saves, and rows of a usual record stay whole.
alter table contribution alter column raw set storage external;
alter table contribution alter column identity set storage plain;
alter table contribution set (toast_tuple_target = 8160);

-- Which contributions share a match key; identity tells equal descriptions apart from different ones.
create table match_key (
  key bigint not null,
  contribution_id bigint not null,
  identity bigint not null,
  primary key (key, contribution_id)
);

-- Match keys that too many different descriptions share: they stop blocking until fewer do.
create table blocked_key (
  key bigint primary key
);

-- Contributions judged one manifestation. Clusters of one component are decided together.
-- state: 0 live, 1 moved to another cluster, 2 gone.
create table cluster (
  id bigint primary key,
  component_id bigint not null,
  state smallint not null,
  moved_to bigint,
  change bigint not null,
  joins text not null,
  check ((state = 1) = (moved_to is not null))
);
create index cluster_component on cluster (component_id);
create unique index cluster_change on cluster (change);

-- Pairs that a cataloguer should look at: alike, but not enough to join.
create table match_review (
  contribution_a bigint not null,
  contribution_b bigint not null,
  evidence text not null,
  primary key (contribution_a, contribution_b)
);
create index match_review_b on match_review (contribution_b);

-- Records set aside, with the reason; the same octets are kept once per source and code.
create table quarantine (
  id bigint generated always as identity primary key,
  source_id integer not null references source,
  batch_id bigint not null,
  file text not null,
  record_offset bigint not null,
  control_number text not null,
  code text not null,
  reason text not null,
  checksum bytea not null,
  raw bytea not null,
  unique (source_id, checksum, code)
);
create index quarantine_batch on quarantine (batch_id);

-- What loads noticed about records that were taken all the same.
create table quality_issue (
  contribution_id bigint not null,
  code text not null,
  field text not null,
  detail text not null
);
create index quality_issue_contribution on quality_issue (contribution_id);

-- Solr collections made from this database: all changes up to published_change are hard-committed there.
create table collection (
  epoch integer generated always as identity primary key,
  name text not null unique,
  state text not null check (state in ('building', 'active', 'retired')),
  published_change bigint not null default 0
);
create unique index collection_active on collection (state) where state = 'active';

-- Control numbers that a full load has seen; what is not here at its end was withdrawn.
create unlogged table batch_present (
  batch_id bigint not null,
  control_number text not null
);
create index batch_present_number on batch_present (batch_id, control_number);
