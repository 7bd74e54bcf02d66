-- The draft from which a tenant that is being prepared goes live, with the policy's document as it came. Kept afterwards as the record of
-- what was imported and decided.

create table onboarding (
  tenant_id binary(16) not null,
  id binary(16) not null,
  organisation text not null,
  document longblob,
  document_origin varchar(20),
  document_name varchar(200),
  undone text not null,
  decisions mediumtext not null,
  supplements text not null,
  begun_by varchar(255) not null,
  begun_at datetime(6) not null,
  changed_at datetime(6) not null,
  live_at datetime(6),
  version int not null,
  constraint pk_onboarding primary key (tenant_id, id),
  constraint uq_onboarding__tenant_id unique (tenant_id),
  constraint fk_onboarding__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

-- Names that people take for each other at a glance are equal here, so that nobody can claim one beside another.
alter table tenant add column likeness varchar(40) default '' not null;
update tenant set likeness = replace(replace(replace(replace(replace(replace(slug, '-', ''), '0', 'o'), '1', 'l'), 'i', 'l'), 'rn', 'm'), 'vv', 'w');
create index ix_tenant__likeness on tenant (likeness);
