-- Who changed what, and when: for each tenant, and for the platform. Rows are only ever added.

create table audit_entry (
  tenant_id binary(16) not null,
  id binary(16) not null,
  recorded_at datetime(6) not null,
  actor_kind varchar(10) not null,
  actor_id varchar(255) not null,
  actor_name varchar(255) not null,
  action varchar(60) not null,
  thing_type varchar(40) not null,
  thing_id varchar(255) not null,
  thing_label varchar(255) not null,
  changes mediumtext not null,
  request_id varchar(64),
  constraint pk_audit_entry primary key (tenant_id, id),
  constraint fk_audit_entry__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index ix_audit_entry__recorded_at on audit_entry (tenant_id, recorded_at);
create index ix_audit_entry__actor_id on audit_entry (tenant_id, actor_id);
create index ix_audit_entry__action on audit_entry (tenant_id, action);

-- What operators did, and what was done to no tenant in particular. A tenant that is deleted later stays named here.
create table platform_audit_entry (
  id binary(16) not null,
  concerned_tenant_id binary(16),
  recorded_at datetime(6) not null,
  actor_kind varchar(10) not null,
  actor_id varchar(255) not null,
  actor_name varchar(255) not null,
  action varchar(60) not null,
  thing_type varchar(40) not null,
  thing_id varchar(255) not null,
  thing_label varchar(255) not null,
  changes mediumtext not null,
  request_id varchar(64),
  constraint pk_platform_audit_entry primary key (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index ix_platform_audit_entry__concerned_tenant_id on platform_audit_entry (concerned_tenant_id);
