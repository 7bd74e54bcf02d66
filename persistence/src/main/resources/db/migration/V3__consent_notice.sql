-- What a banner says, how it behaves, where it may stand, and every version of it that people were shown.

alter table storage_category add column signals varchar(500) default '[]' not null;

create table banner_settings (
  tenant_id binary(16) not null,
  id binary(16) not null,
  cookie_name varchar(60) not null,
  cookie_domain varchar(253),
  choice_life varchar(30) not null,
  same_site varchar(10) not null,
  placement varchar(20) not null,
  title text,
  body text,
  version int not null,
  constraint pk_banner_settings primary key (tenant_id, id),
  constraint uq_banner_settings__tenant_id unique (tenant_id),
  constraint fk_banner_settings__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table consent_origin (
  tenant_id binary(16) not null,
  id binary(16) not null,
  origin varchar(300) not null,
  last_loaded_at datetime(6),
  constraint pk_consent_origin primary key (tenant_id, id),
  constraint uq_consent_origin__origin unique (tenant_id, origin),
  constraint fk_consent_origin__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table consent_notice (
  tenant_id binary(16) not null,
  id binary(16) not null,
  number int not null,
  asks_again boolean not null,
  created_at datetime(6) not null,
  constraint pk_consent_notice primary key (tenant_id, id),
  constraint uq_consent_notice__number unique (tenant_id, number),
  constraint fk_consent_notice__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table consent_notice_text (
  tenant_id binary(16) not null,
  id binary(16) not null,
  consent_notice_id binary(16) not null,
  language varchar(35) not null,
  content longtext not null,
  sha256 varchar(64) not null,
  constraint pk_consent_notice_text primary key (tenant_id, id),
  constraint uq_consent_notice_text__consent_notice_id_language unique (tenant_id, consent_notice_id, language),
  constraint fk_consent_notice_text__consent_notice_id foreign key (tenant_id, consent_notice_id) references consent_notice (tenant_id, id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
-- For Hibernate, which loads the texts by their notice's id alone.
create index ix_consent_notice_text__consent_notice_id on consent_notice_text (consent_notice_id);
