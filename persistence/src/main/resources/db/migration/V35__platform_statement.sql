-- Members' word that users were shown the notice of a version in the tenant's product. Rows are only ever added.

create table platform_statement (
  tenant_id binary(16) not null,
  id binary(16) not null,
  notice_id binary(16) not null,
  number int not null,
  shown_at datetime(6) not null,
  statement text not null,
  stated_by varchar(255) not null,
  stated_at datetime(6) not null,
  constraint pk_platform_statement primary key (tenant_id, id),
  constraint uq_platform_statement__notice_id unique (tenant_id, notice_id),
  constraint fk_platform_statement__notice_id foreign key (tenant_id, notice_id) references notice (tenant_id, id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
