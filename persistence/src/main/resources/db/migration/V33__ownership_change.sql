-- Changes of ownership that people were told of, one row for each. Rows are only ever added.
create table ownership_change (
  tenant_id binary(16) not null,
  id binary(16) not null,
  number int not null,
  owner varchar(200) not null,
  from_day date not null,
  words mediumtext not null,
  notice_id binary(16) not null,
  told_at datetime(6) not null,
  constraint pk_ownership_change primary key (tenant_id, id),
  constraint uq_ownership_change__number unique (tenant_id, number),
  constraint fk_ownership_change__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
