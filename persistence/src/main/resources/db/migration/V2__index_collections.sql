-- Hibernate loads the collections of a policy and of a version by their parent's id alone, without the tenant (the ids are unique over
-- all tenants). The unique keys begin with the tenant and cannot serve that, so each page would read the whole table.
create index ix_policy_version__policy_id on policy_version (policy_id);
create index ix_policy_text__policy_version_id on policy_text (policy_version_id);
