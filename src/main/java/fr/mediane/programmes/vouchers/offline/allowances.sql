-- What each qualified place may take in without network, and what of it lies on devices now, in cents.
select p.id, p.organisation, coalesce(p.offline_cents, :usual) as cents,
    coalesce(sum(q.cents), 0)::bigint as on_devices, count(q.id) as devices
from vouchers.provider p
left join vouchers.pass q on q.provider = p.id and q.closed_at is null
where p.state = 'QUALIFIED'
group by p.id
order by on_devices desc, p.asked_at, p.id
limit 500
