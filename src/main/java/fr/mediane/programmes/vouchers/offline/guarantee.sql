-- Where the money of each guarantee stands, in cents, the latest first.
select c.id, s.sponsor, c.ends, m.committed, m.free, m.circulating as on_devices, m.to_pay + m.paid as used
from vouchers.campaign c
join vouchers.share s on s.campaign = c.id
cross join lateral vouchers.money_of(c.id) m
where c.guarantee and c.state <> 'DRAFT'
order by c.starts desc, c.id
