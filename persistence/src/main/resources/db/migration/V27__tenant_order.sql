-- The operators' list in the order of each of its columns.
alter table tenant add column name_order varchar(200) generated always as (lower(name));
create index ix_tenant__name_order on tenant (name_order, slug);
create index ix_tenant__state on tenant (state, slug);
