-- The foundation: tenants, members, policies and their promises, and the registers that the public pages show.
-- One set of statements for H2 (MODE=MySQL) and MySQL. Instants are UTC. Identity columns compare as bytes (utf8mb4_0900_bin on
-- MySQL, whose default collation treats look-alikes as equal); their values are normalised before they are stored.
-- A table of a tenant has the primary key (tenant_id, id), so that references between such tables are composite and the database
-- itself refuses one that crosses tenants.

create table tenant (
  id binary(16) not null,
  slug varchar(40) not null,
  state varchar(20) not null,
  name varchar(200) not null,
  byline text,
  tagline text,
  legal_entity text,
  website varchar(500),
  time_zone varchar(60) not null,
  date_format varchar(40) not null,
  languages varchar(500) not null,
  jurisdictions varchar(500) not null,
  contacts text not null,
  regulators text not null,
  gaps text not null,
  brand_accent varchar(7) not null,
  brand_accent_dark varchar(7) not null,
  brand_surface varchar(7) not null,
  brand_surface_dark varchar(7) not null,
  brand_logo mediumtext not null,
  pack_hash varchar(64),
  revision bigint not null,
  changed_at datetime(6) not null,
  version int not null,
  constraint pk_tenant primary key (id),
  constraint uq_tenant__slug unique (slug)
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index ix_tenant__changed_at on tenant (changed_at);

create table tenant_domain (
  tenant_id binary(16) not null,
  host varchar(253) not null,
  constraint pk_tenant_domain primary key (tenant_id, host),
  constraint uq_tenant_domain__host unique (host),
  constraint fk_tenant_domain__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table member (
  id binary(16) not null,
  subject varchar(255) not null,
  version int not null,
  constraint pk_member primary key (id),
  constraint uq_member__subject unique (subject)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table membership (
  member_id binary(16) not null,
  tenant_id binary(16) not null,
  role varchar(20) not null,
  constraint pk_membership primary key (member_id, tenant_id),
  constraint fk_membership__member_id foreign key (member_id) references member (id),
  constraint fk_membership__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table policy (
  tenant_id binary(16) not null,
  id binary(16) not null,
  version int not null,
  constraint pk_policy primary key (tenant_id, id),
  constraint uq_policy__tenant_id unique (tenant_id),
  constraint fk_policy__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table policy_version (
  tenant_id binary(16) not null,
  id binary(16) not null,
  policy_id binary(16) not null,
  number int not null,
  label varchar(100) not null,
  stage varchar(20) not null,
  is_material boolean not null,
  summary text not null,
  created_at datetime(6) not null,
  published_at datetime(6),
  effective_at datetime(6),
  withdrawn_at datetime(6),
  version int not null,
  constraint pk_policy_version primary key (tenant_id, id),
  constraint uq_policy_version__policy_id_number unique (tenant_id, policy_id, number),
  constraint uq_policy_version__policy_id_label unique (tenant_id, policy_id, label),
  constraint fk_policy_version__policy_id foreign key (tenant_id, policy_id) references policy (tenant_id, id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table policy_text (
  tenant_id binary(16) not null,
  id binary(16) not null,
  policy_version_id binary(16) not null,
  language varchar(35) not null,
  title varchar(500) not null,
  markdown longtext not null,
  html longtext not null,
  sha256 varchar(64) not null,
  constraint pk_policy_text primary key (tenant_id, id),
  constraint uq_policy_text__policy_version_id_language unique (tenant_id, policy_version_id, language),
  constraint fk_policy_text__policy_version_id foreign key (tenant_id, policy_version_id) references policy_version (tenant_id, id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table promise (
  tenant_id binary(16) not null,
  id binary(16) not null,
  policy_version_id binary(16) not null,
  position int not null,
  code varchar(40) not null,
  rule text not null,
  proof varchar(20) not null,
  is_soft boolean not null,
  anchor varchar(80) not null,
  sentence text not null,
  constraint pk_promise primary key (tenant_id, id),
  constraint uq_promise__policy_version_id_code unique (tenant_id, policy_version_id, code),
  constraint fk_promise__policy_version_id foreign key (tenant_id, policy_version_id) references policy_version (tenant_id, id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table processor (
  tenant_id binary(16) not null,
  id binary(16) not null,
  position int not null,
  name varchar(200) not null,
  is_named boolean not null,
  role_text text not null,
  data_text text,
  location text,
  policy_url varchar(500),
  constraint pk_processor primary key (tenant_id, id),
  constraint fk_processor__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table retention_row (
  tenant_id binary(16) not null,
  id binary(16) not null,
  position int not null,
  category text not null,
  kind varchar(20) not null,
  period varchar(30),
  after_event varchar(30),
  shortest varchar(30),
  longest varchar(30),
  is_soft boolean not null,
  note text,
  constraint pk_retention_row primary key (tenant_id, id),
  constraint fk_retention_row__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table storage_category (
  tenant_id binary(16) not null,
  id binary(16) not null,
  position int not null,
  category_key varchar(40) not null,
  label varchar(1000) not null,
  description text,
  is_locked boolean not null,
  constraint pk_storage_category primary key (tenant_id, id),
  constraint uq_storage_category__category_key unique (tenant_id, category_key),
  constraint fk_storage_category__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table storage_entry (
  tenant_id binary(16) not null,
  id binary(16) not null,
  position int not null,
  category_key varchar(40) not null,
  name varchar(200) not null,
  provider varchar(200) not null,
  purpose text not null,
  kind varchar(20) not null,
  lifetime_kind varchar(20) not null,
  lifetime_period varchar(30),
  lifetime_longest varchar(30),
  constraint pk_storage_entry primary key (tenant_id, id),
  constraint fk_storage_entry__category_key foreign key (tenant_id, category_key) references storage_category (tenant_id, category_key)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table granted_right (
  tenant_id binary(16) not null,
  id binary(16) not null,
  position int not null,
  label varchar(1000) not null,
  detail text,
  types varchar(500) not null,
  constraint pk_granted_right primary key (tenant_id, id),
  constraint fk_granted_right__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table ended_session (
  id binary(16) not null,
  issuer varchar(300) not null,
  session_id varchar(100) not null,
  ended_at datetime(6) not null,
  constraint pk_ended_session primary key (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index ix_ended_session__session_id on ended_session (session_id);
create index ix_ended_session__ended_at on ended_session (ended_at);
