-- Drafts: who wrote them, who submitted and who approved them; counters by which two editors at once notice each other; and who vouches
-- for promises that nothing but a person can vouch for.

alter table policy_version add column authors text;
alter table policy_version add column created_by varchar(255);
alter table policy_version add column edited_by varchar(255);
alter table policy_version add column edited_at datetime(6);
alter table policy_version add column submitted_by varchar(255);
alter table policy_version add column submitted_at datetime(6);
alter table policy_version add column approved_by varchar(255);
alter table policy_version add column approved_at datetime(6);
alter table policy_version add column approval_statement text;
alter table policy_version add column sent_back_note text;
alter table policy_text add column version int default 0 not null;
alter table promise add column version int default 0 not null;

create table attestation (
  tenant_id binary(16) not null,
  id binary(16) not null,
  code varchar(40) not null,
  wording_hash varchar(64) not null,
  sentence text not null,
  vouched_by varchar(255) not null,
  recorded_by varchar(255) not null,
  recorded_at datetime(6) not null,
  expires_on date not null,
  note text,
  constraint pk_attestation primary key (tenant_id, id),
  constraint fk_attestation__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index ix_attestation__wording_hash_recorded_at on attestation (tenant_id, wording_hash, recorded_at);
