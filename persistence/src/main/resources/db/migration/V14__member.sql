-- Members: what the list of them shows, invitations, who has left, and how far Keycloak's organizations follow. And people who begin
-- on their own. Of secrets sent by mail only hashes are kept.

alter table member add column name varchar(255);
alter table member add column email varchar(254);
alter table member add column last_seen_at datetime(6);

create table invitation (
  tenant_id binary(16) not null,
  id binary(16) not null,
  email varchar(254) not null,
  role varchar(20) not null,
  language varchar(35) not null,
  token_hash varchar(64),
  state varchar(20) not null,
  invited_by varchar(255) not null,
  invited_at datetime(6) not null,
  expires_at datetime(6) not null,
  is_undeliverable boolean not null,
  version int not null,
  constraint pk_invitation primary key (tenant_id, id),
  constraint uq_invitation__token_hash unique (tenant_id, token_hash),
  constraint fk_invitation__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index ix_invitation__state_email on invitation (tenant_id, state, email);

create table former_member (
  tenant_id binary(16) not null,
  id binary(16) not null,
  subject varchar(255) not null,
  name varchar(255),
  email varchar(254),
  role varchar(20) not null,
  removed_at datetime(6) not null,
  constraint pk_former_member primary key (tenant_id, id),
  constraint fk_former_member__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index ix_former_member__subject on former_member (tenant_id, subject);

create table directory_entry (
  tenant_id binary(16) not null,
  id binary(16) not null,
  subject varchar(255) not null,
  state varchar(20) not null,
  changed_at datetime(6) not null,
  constraint pk_directory_entry primary key (tenant_id, id),
  constraint uq_directory_entry__subject unique (tenant_id, subject),
  constraint fk_directory_entry__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table sign_up (
  id binary(16) not null,
  email varchar(254) not null,
  token_hash varchar(64) not null,
  asked_at datetime(6) not null,
  used_at datetime(6),
  constraint pk_sign_up primary key (id),
  constraint uq_sign_up__token_hash unique (token_hash)
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index ix_sign_up__email_asked_at on sign_up (email, asked_at);
create index ix_sign_up__asked_at on sign_up (asked_at);
