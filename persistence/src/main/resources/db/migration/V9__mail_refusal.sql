-- Mails of tenants that could not be delivered. No addresses: what the mail was about (subject_id) knows them.

create table mail_refusal (
  tenant_id binary(16) not null,
  id binary(16) not null,
  mail_id binary(16) not null,
  purpose varchar(40) not null,
  subject_id binary(16),
  reason varchar(200) not null,
  refused_at datetime(6) not null,
  constraint pk_mail_refusal primary key (tenant_id, id),
  constraint fk_mail_refusal__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index ix_mail_refusal__subject_id on mail_refusal (tenant_id, subject_id);
