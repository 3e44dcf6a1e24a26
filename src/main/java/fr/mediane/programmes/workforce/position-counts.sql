-- How many positions that somebody may see are occupied, vacant and given back, by département.
select p.departement, p.kind,
    count(*) filter (where p.given_back_on is null and c.id is not null) as occupied,
    count(*) filter (where p.given_back_on is null and c.id is null) as vacant,
    count(*) filter (where p.given_back_on is not null) as given_back
from workforce.position p
left join workforce.contract c on c.position = p.id and c.during @> :today::date
where :everything or p.employer = any (:employers) or p.departement = any (:departements)
group by p.departement, p.kind
order by p.departement, p.kind
