-- Payments of a run or of a provider, or one of them.
select p.*, v.organisation, a.last_four, r.up_to, r.execution
from vouchers.payment p
join vouchers.provider v on v.id = p.provider
join vouchers.bank_account a on a.id = p.bank_account
join vouchers.payment_run r on r.id = p.run
where p.run = :run::uuid or p.provider = :provider::uuid or p.id = :payment::uuid
order by r.prepared_at desc, p.cents desc, p.id
