-- Where a tenant is told of what happens here, and what has been sent there. Secrets are sealed with the tenant's key.

create table webhook_endpoint (
  tenant_id binary(16) not null,
  id binary(16) not null,
  url varchar(1000) not null,
  events varchar(1000) not null,
  secret varbinary(512) not null,
  former_secret varbinary(512),
  former_until datetime(6),
  failing_since datetime(6),
  disabled_at datetime(6),
  created_at datetime(6) not null,
  version int not null,
  constraint pk_webhook_endpoint primary key (tenant_id, id),
  constraint fk_webhook_endpoint__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table webhook_delivery (
  tenant_id binary(16) not null,
  id binary(16) not null,
  endpoint_id binary(16) not null,
  message_id varchar(64) not null,
  event varchar(40) not null,
  payload mediumtext not null,
  state varchar(10) not null,
  attempts int not null,
  created_at datetime(6) not null,
  attempted_at datetime(6),
  status int,
  answer varchar(2000),
  version int not null,
  constraint pk_webhook_delivery primary key (tenant_id, id),
  constraint fk_webhook_delivery__endpoint_id foreign key (tenant_id, endpoint_id) references webhook_endpoint (tenant_id, id) on delete cascade
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index ix_webhook_delivery__endpoint_id on webhook_delivery (tenant_id, endpoint_id, id);
