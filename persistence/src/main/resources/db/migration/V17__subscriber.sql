-- Whom tenants tell about changes: people who asked for it, and account holders. One row a person, however many reasons there are.
-- Addresses are encrypted; address_hash is a keyed hash by which one is found.

create table subscriber (
  tenant_id binary(16) not null,
  id binary(16) not null,
  address_hash binary(32) not null,
  address varbinary(400) not null,
  language varchar(35) not null,
  standing varchar(20) not null,
  is_policy boolean not null,
  is_processors boolean not null,
  is_account boolean not null,
  upload_id binary(16),
  asked_at datetime(6),
  asked_count int not null,
  confirmed_at datetime(6),
  left_at datetime(6),
  suppression varchar(20),
  suppressed_at datetime(6),
  created_at datetime(6) not null,
  version int not null,
  constraint pk_subscriber primary key (tenant_id, id),
  constraint uq_subscriber__address_hash unique (tenant_id, address_hash),
  constraint fk_subscriber__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index ix_subscriber__is_account on subscriber (tenant_id, is_account, upload_id);

-- Tenants' keys of other kinds are longer than those that sign receipts: RSA for mail.
alter table tenant_key modify wrapped varbinary(4000) not null;
