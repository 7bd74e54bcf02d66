-- The rows that lead to records lie in the order of the log, not in that of the browsers' keys, which is random: a large ledger would have
-- to fetch and write another page of the widest rows for each consent.
alter table consent_subject drop primary key;
alter table consent_subject add constraint pk_consent_subject primary key (tenant_id, position);
alter table consent_subject add constraint uq_consent_subject__client_key unique (tenant_id, client_key);
