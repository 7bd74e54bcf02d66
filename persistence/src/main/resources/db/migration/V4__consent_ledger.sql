-- The consent ledger: one log of records per tenant, a Merkle tree over them, and what proves it. The tables consent_record,
-- consent_tile and consent_checkpoint are only ever added to. Hashes are SHA-256. One set of statements for H2 and MySQL.

create table tenant_key (
  tenant_id binary(16) not null,
  id binary(16) not null,
  purpose varchar(20) not null,
  generation int not null,
  kid varchar(64) not null,
  wrapped varbinary(512) not null,
  created_at datetime(6) not null,
  retired_at datetime(6),
  constraint pk_tenant_key primary key (tenant_id, id),
  constraint uq_tenant_key__purpose_generation unique (tenant_id, purpose, generation),
  constraint uq_tenant_key__kid unique (tenant_id, kid),
  constraint fk_tenant_key__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

-- The head of a tenant's log, locked by whoever appends. frontier: the roots of the complete subtrees, largest first.
create table consent_log (
  tenant_id binary(16) not null,
  tree_size bigint not null,
  last_hash binary(32) not null,
  root_hash binary(32) not null,
  frontier varbinary(2048) not null,
  constraint pk_consent_log primary key (tenant_id),
  constraint fk_consent_log__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

-- In the order of the log; both keys grow, so that adding to a large ledger costs what adding to a small one does.
create table consent_record (
  tenant_id binary(16) not null,
  position bigint not null,
  id binary(16) not null,
  recorded_at datetime(6) not null,
  given_at datetime(6) not null,
  expires_at datetime(6) not null,
  choices varchar(4000) not null,
  key_id varchar(64) not null,
  language varchar(35) not null,
  method varchar(20) not null,
  notice int not null,
  notice_hash binary(32) not null,
  policy_version int,
  previous_hash binary(32) not null,
  region varchar(10),
  subject binary(32) not null,
  user_agent varchar(40),
  leaf_hash binary(32) not null,
  constraint pk_consent_record primary key (tenant_id, position),
  constraint uq_consent_record__id unique (tenant_id, id),
  constraint fk_consent_record__tenant_id foreign key (tenant_id) references consent_log (tenant_id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

-- All that leads from a person to their records: the keyed hash of the subject, the secret behind its commitment in the records, and
-- the keys that a browser made for its submissions. Erasing a person deletes these rows.
create table consent_subject (
  tenant_id binary(16) not null,
  client_key varchar(64) not null,
  request_hash binary(32) not null,
  lookup binary(32) not null,
  secret binary(32) not null,
  position bigint not null,
  constraint pk_consent_subject primary key (tenant_id, client_key),
  constraint fk_consent_subject__tenant_id foreign key (tenant_id) references consent_log (tenant_id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index ix_consent_subject__lookup on consent_subject (tenant_id, lookup);

-- 256 hashes of the tree's level 8 * tile_level, and the root above them, so that a proof reads few rows.
create table consent_tile (
  tenant_id binary(16) not null,
  tile_level int not null,
  tile_index bigint not null,
  root_hash binary(32) not null,
  hashes varbinary(8192) not null,
  constraint pk_consent_tile primary key (tenant_id, tile_level, tile_index),
  constraint fk_consent_tile__tenant_id foreign key (tenant_id) references consent_log (tenant_id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

-- How often a category was given and refused on a day of the tenant's zone, for charts.
create table consent_tally (
  tenant_id binary(16) not null,
  id binary(16) not null,
  tallied_on date not null,
  category_key varchar(40) not null,
  method varchar(20) not null,
  given bigint not null,
  refused bigint not null,
  constraint pk_consent_tally primary key (tenant_id, tallied_on, category_key, method),
  constraint fk_consent_tally__tenant_id foreign key (tenant_id) references consent_log (tenant_id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table consent_checkpoint (
  tenant_id binary(16) not null,
  id binary(16) not null,
  tree_size bigint not null,
  root_hash binary(32) not null,
  sealed_at datetime(6) not null,
  jws varchar(2000) not null,
  constraint pk_consent_checkpoint primary key (tenant_id, id),
  constraint uq_consent_checkpoint__tree_size unique (tenant_id, tree_size),
  constraint fk_consent_checkpoint__tenant_id foreign key (tenant_id) references consent_log (tenant_id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
