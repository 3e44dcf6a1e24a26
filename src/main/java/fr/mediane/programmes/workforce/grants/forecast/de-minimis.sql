-- State aid in small sums (de minimis), each as it was granted, and the regulation of that day; the oldest first.
select f.organisation, p.number as position, f.cents, f.committed_on, coalesce(m.source, '') as regulation,
    coalesce(a.name, '') as authority
from workforce.funding f
join workforce.position p on p.id = f.position
left join lateral (
    select d.source from workforce.de_minimis d where d.since <= f.committed_on order by d.since desc limit 1
) m on true
left join lateral (
    select g.name from workforce.granting_authority g where g.since <= f.committed_on order by g.since desc limit 1
) a on true
where f.audience = 'PRIVATE' and f.cents > 0
order by f.committed_on, p.number, f.begins
