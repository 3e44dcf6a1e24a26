-- The last uses at the places of some organisations, newest first.
select u.id, v.serial, c.name as campaign, u.service, u.cents, u.co_payment_cents as co_payment, u.used_at as at,
    u.cancelled_at is not null as taken_back,
    u.cancelled_at is null and u.payment is null
        and coalesce(s.sent_at, u.used_at) > now() - make_interval(days => :days ::integer) as can_be_taken_back
from vouchers.use u
left join vouchers.offline_part t on t.use = u.id
left join vouchers.offline_use s on s.id = t.offline
join vouchers.provider p on p.id = u.provider
join vouchers.voucher v on v.id = u.voucher
join vouchers.campaign c on c.id = u.campaign
where p.organisation = any(:own::uuid[])
  and t.moved_at is null
order by u.used_at desc, u.id
limit 50
