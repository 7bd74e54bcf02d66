-- Notices of another kind: of changes in the register of processors. They belong to no version of the policy.

alter table notice modify policy_version_id binary(16) null;
alter table notice add column kind varchar(12) default 'POLICY' not null;

-- The register of processors as people were told it, one row for each time. Rows are only ever added. The first one of a tenant is what
-- stood there before the first change, and was told to nobody; so is one whose changes were words alone, with the reason.
create table processor_edition (
  tenant_id binary(16) not null,
  id binary(16) not null,
  number int not null,
  entries mediumtext not null,
  notice_id binary(16),
  reason varchar(2000),
  made_at datetime(6) not null,
  constraint pk_processor_edition primary key (tenant_id, id),
  constraint uq_processor_edition__number unique (tenant_id, number),
  constraint fk_processor_edition__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

-- What has changed in the register since people were last told: at most one row a tenant.
create table processor_news (
  tenant_id binary(16) not null,
  id binary(16) not null,
  entries mediumtext not null,
  since_at datetime(6),
  last_at datetime(6),
  version int not null,
  constraint pk_processor_news primary key (tenant_id, id),
  constraint uq_processor_news__tenant_id unique (tenant_id),
  constraint fk_processor_news__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
