-- Files of requests: what people attach, and what is collected for them. Names and pieces are sealed with the request's key; a piece is
-- bound to its file and its place.

create table request_file (
  tenant_id binary(16) not null,
  id binary(16) not null,
  request_id binary(16) not null,
  kind varchar(20) not null,
  author varchar(255),
  name varbinary(1024) not null,
  media_type varchar(100) not null,
  is_ready boolean not null,
  size bigint not null,
  pieces int not null,
  made_at datetime(6) not null,
  expires_at datetime(6),
  downloads int not null,
  version int not null,
  constraint pk_request_file primary key (tenant_id, id),
  constraint fk_request_file__request_id foreign key (tenant_id, request_id) references privacy_request (tenant_id, id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create index ix_request_file__request_id on request_file (tenant_id, request_id, id);

create table request_file_piece (
  tenant_id binary(16) not null,
  id binary(16) not null,
  file_id binary(16) not null,
  position int not null,
  content longblob not null,
  constraint pk_request_file_piece primary key (tenant_id, id),
  constraint uq_request_file_piece__position unique (tenant_id, file_id, position),
  constraint fk_request_file_piece__file_id foreign key (tenant_id, file_id) references request_file (tenant_id, id)
) default character set utf8mb4 collate utf8mb4_0900_bin;
