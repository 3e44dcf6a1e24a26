-- What each place is owed for each campaign: not ordered yet, and ordered but not booked by the bank.
select u.provider, u.campaign,
    coalesce(sum(u.cents) filter (where p.state is null or p.state = 'PREPARED'), 0)::bigint as owed,
    coalesce(sum(u.cents) filter (where p.state = 'ORDERED'), 0)::bigint as ordered
from vouchers.use u
left join vouchers.payment p on p.id = u.payment
where u.cancelled_at is null and (p.state is null or p.state in ('PREPARED', 'ORDERED'))
group by u.provider, u.campaign
order by u.provider, u.campaign
