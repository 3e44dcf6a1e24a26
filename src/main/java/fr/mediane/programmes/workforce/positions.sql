-- Positions that somebody may see, as they stand on a day.
with seen as (
    select p.*, c.until, c.occupied, n.coming_on,
        greatest(p.awarded_on, l.last_day + 1) as free_since
    from workforce.position p
    left join lateral (
        select true as occupied, coalesce(c.ended_on, c.ends_on) as until
        from workforce.contract c where c.position = p.id and c.during @> :today::date
    ) c on true
    left join lateral (
        select min(c.starts_on) as coming_on from workforce.contract c where c.position = p.id and c.starts_on > :today
    ) n on true
    left join lateral (
        select max(coalesce(c.ended_on, c.ends_on)) as last_day
        from workforce.contract c where c.position = p.id and coalesce(c.ended_on, c.ends_on) < :today
    ) l on true
    where (:everything or p.employer = any (:employers) or p.departement = any (:departements))
        and (:id::uuid is null or p.id = :id)
        and (:convention::uuid is null or p.convention = :convention)
        and (:kind::text is null or p.kind = :kind)
        and (:departement::text is null or p.departement = :departement)
), standing as (
    select s.id, s.number, s.convention, s.employer, s.departement, s.kind, s.priority_area, s.awarded_on, s.given_back_on,
        case when s.given_back_on is not null then 'GIVEN_BACK' when s.occupied then 'OCCUPIED' else 'VACANT' end as state,
        case when s.given_back_on is null and s.occupied is null then s.free_since end as vacant_since,
        s.until, s.coming_on
    from seen s
)
select s.*, count(*) over () as total
from standing s
where (:state::text is null or s.state = :state)
order by s.given_back_on nulls first, s.vacant_since nulls last, s.number
limit :most offset :skip
