-- When the day of a published version was put off last: whoever follows the feed is told that something has changed.
alter table policy_version add column postponed_at datetime(6);
