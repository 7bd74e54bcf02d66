-- Notices of new versions, and one row for each person that they go to. Rows of deliveries hold no address: that is the subscriber's, and
-- goes with them. A version is held as long as people who were promised it have not been told.

create table notice (
  tenant_id binary(16) not null,
  id binary(16) not null,
  policy_version_id binary(16) not null,
  number int not null,
  outgoing int not null,
  state varchar(20) not null,
  is_owed boolean not null,
  lanes int not null,
  recipients int not null,
  planned_at datetime(6) not null,
  announced_at datetime(6) not null,
  finished_at datetime(6),
  version int not null,
  constraint pk_notice primary key (tenant_id, id),
  constraint uq_notice__policy_version_id unique (tenant_id, policy_version_id),
  constraint fk_notice__policy_version_id foreign key (tenant_id, policy_version_id) references policy_version (tenant_id, id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table notice_delivery (
  tenant_id binary(16) not null,
  notice_id binary(16) not null,
  recipient_id binary(16) not null,
  lane int not null,
  state varchar(12) not null,
  is_required boolean not null,
  tries int not null,
  due_at datetime(6) not null,
  accepted_at datetime(6),
  reason varchar(40),
  constraint pk_notice_delivery primary key (tenant_id, notice_id, recipient_id),
  constraint fk_notice_delivery__notice_id foreign key (tenant_id, notice_id) references notice (tenant_id, id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index ix_notice_delivery__lane_state_due_at on notice_delivery (tenant_id, notice_id, lane, state, due_at);

alter table policy_version add column is_held boolean default false not null;

-- What people are told, word for word, in each language of the tenant. Rows are only ever added.
create table notice_mail (
  tenant_id binary(16) not null,
  id binary(16) not null,
  notice_id binary(16) not null,
  language varchar(35) not null,
  sender varchar(200) not null,
  subject varchar(400) not null,
  text mediumtext not null,
  html mediumtext not null,
  constraint pk_notice_mail primary key (tenant_id, id),
  constraint uq_notice_mail__notice_id_language unique (tenant_id, notice_id, language),
  constraint fk_notice_mail__notice_id foreign key (tenant_id, notice_id) references notice (tenant_id, id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
