-- For figures: which account people themselves have linked with the record kept on them, by a code from their counsellor.
create view beneficiaries.published_own_account as
select o.account, p.stands_as as person
from beneficiaries.own_account o join beneficiaries.person p on p.id = o.person
where p.erased_at is null;
