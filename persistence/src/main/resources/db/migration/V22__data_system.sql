-- The tenant's systems in which personal data lies. With an address, they are asked by signed messages; secrets are sealed with the tenant's key.

create table data_system (
  tenant_id binary(16) not null,
  id binary(16) not null,
  name varchar(120) not null,
  holds varchar(500) not null,
  is_anonymising boolean not null,
  url varchar(1000),
  secret varbinary(512),
  former_secret varbinary(512),
  former_until datetime(6),
  tried_at datetime(6),
  tried_status int,
  created_at datetime(6) not null,
  version int not null,
  constraint pk_data_system primary key (tenant_id, id),
  constraint uq_data_system__name unique (tenant_id, name),
  constraint fk_data_system__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

-- What has to be done there: in which system, how often it was asked, what it has said (sealed with the request's key).
alter table request_task add column system_id binary(16);
alter table request_task add column sent_at datetime(6);
alter table request_task add column answered_at datetime(6);
alter table request_task add column tries int not null default 0;
alter table request_task add column turn int not null default 1;
alter table request_task add column failure varchar(255);
alter table request_task add column note longblob;
alter table request_task add constraint uq_request_task__system_kind unique (tenant_id, request_id, system_id, kind);
alter table request_task add constraint fk_request_task__system_id foreign key (tenant_id, system_id) references data_system (tenant_id, id);
create index ix_request_task__system_id on request_task (tenant_id, system_id);
