-- Requests of persons. What a person wrote lies in "content" and in the messages, sealed with the request's own key, which lies here wrapped
-- by the tenant's; emptying that column is the erasure. person: keyed hash of the address, by which requests of one person are found.

create table privacy_request (
  tenant_id binary(16) not null,
  id binary(16) not null,
  reference varchar(20) not null,
  submission binary(32) not null,
  types varchar(500) not null,
  kind varchar(30) not null,
  label text,
  state varchar(20) not null,
  is_open boolean not null,
  channel varchar(10) not null,
  language varchar(35) not null,
  country varchar(2),
  region varchar(3),
  on_behalf varchar(20) not null,
  received_at datetime(6) not null,
  terms mediumtext not null,
  course text not null,
  is_paused boolean not null,
  acknowledge_before datetime(6),
  acknowledged_at datetime(6),
  due_at datetime(6) not null,
  confirmed_at datetime(6),
  proof varchar(30),
  person binary(32),
  data_key varbinary(512),
  content longblob,
  assignee varchar(255),
  outcome varchar(30),
  ground varchar(40),
  proposed_by varchar(255),
  proposed_at datetime(6),
  approved_by varchar(255),
  closed_at datetime(6),
  version int not null,
  constraint pk_privacy_request primary key (tenant_id, id),
  constraint uq_privacy_request__reference unique (tenant_id, reference),
  constraint uq_privacy_request__submission unique (tenant_id, submission),
  constraint fk_privacy_request__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

-- The queue: what is open by date, by type, by whom it is assigned to; what is closed by the end; a person's own.
create index ix_privacy_request__due on privacy_request (tenant_id, is_open, due_at, id);
create index ix_privacy_request__kind on privacy_request (tenant_id, is_open, kind, due_at, id);
create index ix_privacy_request__state on privacy_request (tenant_id, is_open, state, due_at, id);
create index ix_privacy_request__assignee on privacy_request (tenant_id, is_open, assignee, due_at, id);
create index ix_privacy_request__closed on privacy_request (tenant_id, closed_at);
create index ix_privacy_request__received on privacy_request (tenant_id, received_at, due_at, closed_at, outcome);
create index ix_privacy_request__person on privacy_request (tenant_id, person, received_at);

-- What was written to and fro, and notes among members; sealed with the request's key.
create table request_message (
  tenant_id binary(16) not null,
  id binary(16) not null,
  request_id binary(16) not null,
  kind varchar(20) not null,
  author varchar(255),
  written_at datetime(6) not null,
  content longblob,
  constraint pk_request_message primary key (tenant_id, id),
  constraint fk_request_message__request_id foreign key (tenant_id, request_id) references privacy_request (tenant_id, id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create index ix_request_message__request_id on request_message (tenant_id, request_id, id);

-- What happened, without a word of the person's.
create table request_event (
  tenant_id binary(16) not null,
  id binary(16) not null,
  request_id binary(16) not null,
  step varchar(30) not null,
  happened_at datetime(6) not null,
  actor varchar(255),
  detail varchar(255),
  constraint pk_request_event primary key (tenant_id, id),
  constraint fk_request_event__request_id foreign key (tenant_id, request_id) references privacy_request (tenant_id, id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create index ix_request_event__request_id on request_event (tenant_id, request_id, id);

-- What has to be done where.
create table request_task (
  tenant_id binary(16) not null,
  id binary(16) not null,
  request_id binary(16) not null,
  kind varchar(20) not null,
  place varchar(120) not null,
  state varchar(20) not null,
  added_at datetime(6) not null,
  done_at datetime(6),
  done_by varchar(255),
  version int not null,
  constraint pk_request_task primary key (tenant_id, id),
  constraint fk_request_task__request_id foreign key (tenant_id, request_id) references privacy_request (tenant_id, id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create index ix_request_task__request_id on request_task (tenant_id, request_id, id);

-- Links and codes that were mailed; of both only hashes.
create table request_challenge (
  tenant_id binary(16) not null,
  id binary(16) not null,
  request_id binary(16) not null,
  token_hash binary(32) not null,
  code_hash binary(32) not null,
  misses int not null,
  made_at datetime(6) not null,
  expires_at datetime(6) not null,
  used_at datetime(6),
  version int not null,
  constraint pk_request_challenge primary key (tenant_id, id),
  constraint uq_request_challenge__token_hash unique (tenant_id, token_hash),
  constraint fk_request_challenge__request_id foreign key (tenant_id, request_id) references privacy_request (tenant_id, id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create index ix_request_challenge__request_id on request_challenge (tenant_id, request_id, id);

-- A tenant's own words for letters, by occasion and language.
create table request_template (
  tenant_id binary(16) not null,
  id binary(16) not null,
  name varchar(80) not null,
  language varchar(35) not null,
  body text not null,
  version int not null,
  constraint pk_request_template primary key (tenant_id, id),
  constraint uq_request_template__name_language unique (tenant_id, name, language),
  constraint fk_request_template__tenant_id foreign key (tenant_id) references tenant (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
