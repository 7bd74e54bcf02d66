-- People edit the inventory side by side: a version tells the second of them that the first was faster.
alter table storage_category add column version int default 0 not null;
alter table storage_entry add column version int default 0 not null;
