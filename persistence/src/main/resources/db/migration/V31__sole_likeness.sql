-- 5 and s are taken for each other as well.
update tenant set likeness = replace(likeness, '5', 's');
update departed_tenant set likeness = replace(likeness, '5', 's');

-- What a slug looks like belongs to one tenant, unless an operator's pack came beside another: then to neither, and nobody else gets it.
alter table tenant add column sole_likeness varchar(40);
update tenant set sole_likeness = likeness
  where likeness in (select likeness from (select likeness from tenant group by likeness having count(*) = 1) as sole);
alter table tenant add constraint uq_tenant__sole_likeness unique (sole_likeness);
