-- Why a centre is closed, and when a tenant is to be deleted; what stays of a tenant that was.

alter table tenant add column suspended_reason varchar(500);
alter table tenant add column suspended_at datetime(6);
alter table tenant add column departure_reason varchar(500);
alter table tenant add column departure_asked_at datetime(6);
alter table tenant add column departure_due_at datetime(6);

-- Nobody takes over the addresses of a tenant that was.
create table departed_tenant (
  id binary(16) not null,
  slug varchar(40) not null,
  likeness varchar(40) not null,
  departed_at datetime(6) not null,
  erased_at datetime(6),
  version int not null,
  constraint pk_departed_tenant primary key (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index ix_departed_tenant__likeness on departed_tenant (likeness);

-- The receipts that people keep of it can still be checked.
create table departed_ledger (
  id binary(16) not null,
  slug varchar(40) not null,
  checkpoint text not null,
  public_keys text not null,
  constraint pk_departed_ledger primary key (id),
  constraint uq_departed_ledger__slug unique (slug)
) default character set utf8mb4 collate utf8mb4_0900_bin;
