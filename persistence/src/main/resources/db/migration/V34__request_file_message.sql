-- With which message a file came; nothing for what came with the form or a mail, or was collected.
alter table request_file add column message_id binary(16);
create index ix_request_file__message_id on request_file (tenant_id, message_id);
alter table request_file add constraint fk_request_file__message_id foreign key (tenant_id, message_id) references request_message (tenant_id, id);
