-- What an owner decided against a promise about notices, and what members decided about the type of changes between two versions.
-- Rows are only ever added.

create table notice_override (
  tenant_id binary(16) not null,
  id binary(16) not null,
  policy_version_id binary(16) not null,
  code varchar(40) not null,
  sentence text not null,
  earliest_at datetime(6) not null,
  reason text not null,
  decided_by varchar(255) not null,
  decided_at datetime(6) not null,
  constraint pk_notice_override primary key (tenant_id, id),
  constraint uq_notice_override__policy_version_id unique (tenant_id, policy_version_id),
  constraint fk_notice_override__policy_version_id foreign key (tenant_id, policy_version_id) references policy_version (tenant_id, id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table change_decision (
  tenant_id binary(16) not null,
  id binary(16) not null,
  from_version_id binary(16) not null,
  to_version_id binary(16) not null,
  anchor varchar(80) not null,
  found varchar(30) not null,
  decided varchar(30) not null,
  reason text not null,
  decided_by varchar(255) not null,
  decided_at datetime(6) not null,
  constraint pk_change_decision primary key (tenant_id, id),
  constraint fk_change_decision__from_version_id foreign key (tenant_id, from_version_id) references policy_version (tenant_id, id),
  constraint fk_change_decision__to_version_id foreign key (tenant_id, to_version_id) references policy_version (tenant_id, id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index ix_change_decision__from_version_id_to_version_id on change_decision (tenant_id, from_version_id, to_version_id);
