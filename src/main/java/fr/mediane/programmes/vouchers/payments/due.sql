-- What each provider is owed for uses before an instant that are in no payment, and why it would not be paid.
select d.provider, p.organisation, d.cents, d.uses, vouchers.hold_of(d.provider) as hold, a.last_four
from (
    select u.provider, sum(u.cents)::bigint as cents, count(*) as uses
    from vouchers.use u
    where u.payment is null and u.cancelled_at is null and u.used_at < :until
    group by u.provider
) d
join vouchers.provider p on p.id = d.provider
left join vouchers.bank_account a on a.provider = p.id and a.state = 'CURRENT'
order by d.cents desc, d.provider
