-- Host names that tenants say are theirs, and how far the proof has come. Proved ones are in tenant_domain, where a name is one tenant's.

create table domain_claim (
  tenant_id binary(16) not null,
  id binary(16) not null,
  host varchar(253) not null,
  token varchar(64) not null,
  state varchar(20) not null,
  checked_at datetime(6),
  constraint pk_domain_claim primary key (tenant_id, id),
  constraint uq_domain_claim__host unique (tenant_id, host),
  constraint fk_domain_claim__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
