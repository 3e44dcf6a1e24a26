-- The campaigns whose vouchers a pass may take in, with the batches that were in use when it was issued.
select c.id, c.name, c.services, c.departements, c.in_parts, array_agg(b.id order by b.id) as batches
from vouchers.pass q
join vouchers.campaign c on c.services && q.services
join vouchers.batch b on b.campaign = c.id and b.activated_at <= q.issued_at and b.blocked_at is null
where q.id = :pass and c.state = 'OPEN' and c.starts <= :today and c.grace_until >= :today
  and (cardinality(c.departements) = 0 or c.departements && :departements::text[])
group by c.id
order by c.name, c.id
