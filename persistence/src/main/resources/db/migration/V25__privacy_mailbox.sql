-- The mailbox of which each new mail becomes a request, and how far it was read. The password is sealed with the tenant's key.

create table privacy_mailbox (
  tenant_id binary(16) not null,
  id binary(16) not null,
  host varchar(253) not null,
  port int not null,
  protection varchar(20) not null,
  username varchar(255) not null,
  password varbinary(1024) not null,
  folder varchar(255) not null,
  uid_validity bigint not null,
  last_uid bigint not null,
  left_count int not null,
  polled_at datetime(6),
  fault varchar(20),
  version int not null,
  constraint pk_privacy_mailbox primary key (tenant_id, id),
  constraint uq_privacy_mailbox__tenant_id unique (tenant_id),
  constraint fk_privacy_mailbox__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
