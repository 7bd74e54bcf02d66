-- Since when the record of a verified host name has not been found.
alter table domain_claim add column missing_since datetime(6);
