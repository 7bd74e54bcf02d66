-- How often tenants' products were given a notice to show, by day in UTC. Counts alone: nothing says who asked.

create table notice_sight (
  tenant_id binary(16) not null,
  id binary(16) not null,
  kind varchar(12) not null,
  number int not null,
  served_on date not null,
  served bigint not null,
  first_at datetime(6) not null,
  last_at datetime(6) not null,
  version int not null,
  constraint pk_notice_sight primary key (tenant_id, id),
  constraint uq_notice_sight__kind_number_served_on unique (tenant_id, kind, number, served_on),
  constraint fk_notice_sight__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
