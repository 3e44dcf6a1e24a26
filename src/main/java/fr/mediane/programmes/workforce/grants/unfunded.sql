-- Positions that somebody holds on a day and that have no funding, the longest first.
with bare as materialized (
    select p.id, p.number, p.employer, p.convention from workforce.position p
    where not exists (select from workforce.funding f where f.position = p.id)
)
select p.id as position, p.number, p.employer as organisation, k.since,
    c.state in ('SIGNED', 'RENEWAL_ONGOING', 'RENEWAL_SIGNED', 'PHASE_2') as signed
from bare p
join workforce.convention c on c.id = p.convention
cross join lateral (
    select min(k.starts_on) as since, bool_or(k.during @> :day::date) as held
    from workforce.contract k where k.position = p.id
) k
where k.held
order by k.since, p.number
limit 200
