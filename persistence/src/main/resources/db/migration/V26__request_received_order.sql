-- The queue by arrival; the other orders have their indexes.
create index ix_privacy_request__arrival on privacy_request (tenant_id, is_open, received_at, id);
