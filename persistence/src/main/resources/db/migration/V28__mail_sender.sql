-- The address under a tenant's own domain from which its notices come, how far its proof in the DNS has come, and which of its keys sign.
-- A domain is proved for one tenant at a time: proved_domain is unique over all of them.

create table mail_sender (
  tenant_id binary(16) not null,
  id binary(16) not null,
  display_name varchar(100),
  local_part varchar(64) not null,
  domain varchar(253) not null,
  reply_to varchar(254),
  state varchar(20) not null,
  generation int not null,
  next_generation int,
  is_returning boolean not null,
  dmarc varchar(20),
  proved_domain varchar(253),
  checked_at datetime(6),
  missing_since datetime(6),
  version int not null,
  constraint pk_mail_sender primary key (tenant_id, id),
  constraint uq_mail_sender__tenant_id unique (tenant_id),
  constraint uq_mail_sender__proved_domain unique (proved_domain),
  constraint fk_mail_sender__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
