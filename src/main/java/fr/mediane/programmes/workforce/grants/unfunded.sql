-- Positions that somebody holds on a day and that have no funding, the longest first.
select p.id as position, p.number, p.employer as organisation, min(k.starts_on) as since,
    c.state in ('SIGNED', 'RENEWAL_ONGOING', 'RENEWAL_SIGNED', 'PHASE_2') as signed
from workforce.position p
join workforce.convention c on c.id = p.convention
join workforce.contract k on k.position = p.id
where not exists (select from workforce.funding f where f.position = p.id)
    and exists (select from workforce.contract n where n.position = p.id and n.during @> :day::date)
group by p.id, p.number, p.employer, c.state
order by since, p.number
limit 200
