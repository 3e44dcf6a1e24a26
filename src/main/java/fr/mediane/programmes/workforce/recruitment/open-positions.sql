-- Positions that somebody can be found for on a day: nobody holds them or comes to them, and their convention is in force.
select p.id, p.number, p.kind, p.employer, o.name as employer_name, p.departement,
    coalesce(w.commune, o.commune) as commune,
    greatest(p.awarded_on, l.last_day + 1) as since,
    greatest(coalesce(w.starts_on, :today), :today) as starts_on, coalesce(w.skills, '{}') as skills, coalesce(w.words, '') as words,
    w.position is not null as said
from workforce.position p
join workforce.convention v on v.id = p.convention
    and v.state in ('SIGNED', 'RENEWAL_ONGOING', 'RENEWAL_SIGNED', 'PHASE_2')
join organisations.published_organisation o on o.id = p.employer
left join workforce.position_notice w on w.position = p.id
left join lateral (
    select max(coalesce(c.ended_on, c.ends_on)) as last_day from workforce.contract c where c.position = p.id
) l on true
where p.given_back_on is null
    and not exists (
        select from workforce.contract c
        where c.position = p.id and coalesce(c.ended_on, c.ends_on, 'infinity') >= :today)
    and (:id::uuid is null or p.id = :id)
    and (:employers::uuid[] is null or p.employer = any (:employers::uuid[]))
    and (:departement::text is null or p.departement = :departement)
order by since desc, p.number
