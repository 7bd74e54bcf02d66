-- Whom an operator has invited to set up a centre. And how long the link of a mail works: an invitation's longer than a sign-up's.

create table opening_permit (
  email varchar(254) not null,
  invited_by varchar(255) not null,
  granted_at datetime(6) not null,
  expires_at datetime(6) not null,
  spent_at datetime(6),
  version int not null,
  constraint pk_opening_permit primary key (email)
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index ix_opening_permit__expires_at on opening_permit (expires_at);

alter table sign_up add column expires_at datetime(6);
update sign_up set expires_at = asked_at;
alter table sign_up modify column expires_at datetime(6) not null;
