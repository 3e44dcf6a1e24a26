-- The last uses at the places of some organisations, newest first.
select u.id, v.serial, c.name as campaign, u.service, u.cents, u.co_payment_cents as co_payment, u.used_at as at,
    u.cancelled_at is not null as taken_back,
    u.cancelled_at is null and u.payment is null and u.used_at > now() - make_interval(days => :days ::integer) as can_be_taken_back
from vouchers.use u
join vouchers.provider p on p.id = u.provider
join vouchers.voucher v on v.id = u.voucher
join vouchers.campaign c on c.id = u.campaign
where p.organisation = any(:own::uuid[])
order by u.used_at desc, u.id
limit 50
