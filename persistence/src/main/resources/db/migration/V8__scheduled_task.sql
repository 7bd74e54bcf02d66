-- Work that is done later (ejb.task). The columns are those of the library that hands it out; task_data is JSON with the tenant in it,
-- since a node asks for what is due over all tenants. Rows are claimed by picked and version, and go when the work is done.

create table scheduled_task (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data mediumblob,
  execution_time datetime(6) not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success datetime(6),
  last_failure datetime(6),
  consecutive_failures int,
  last_heartbeat datetime(6),
  version bigint not null,
  constraint pk_scheduled_task primary key (task_name, task_instance)
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index ix_scheduled_task__picked_execution_time on scheduled_task (picked, execution_time);
create index ix_scheduled_task__picked_last_heartbeat on scheduled_task (picked, last_heartbeat);
