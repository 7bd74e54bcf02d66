-- Keys by which programs read and act for a tenant. Of the key itself only its beginning and a hash are kept.

create table api_key (
  tenant_id binary(16) not null,
  id binary(16) not null,
  name varchar(80) not null,
  public_part varchar(20) not null,
  hash binary(32) not null,
  scopes varchar(1000) not null,
  created_by varchar(255) not null,
  created_at datetime(6) not null,
  expires_at datetime(6),
  last_used_at datetime(6),
  revoked_at datetime(6),
  version int not null,
  constraint pk_api_key primary key (tenant_id, id),
  constraint uq_api_key__public_part unique (tenant_id, public_part),
  constraint fk_api_key__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
