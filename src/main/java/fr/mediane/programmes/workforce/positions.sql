-- Positions that somebody may see, as they stand on a day.
with seen as (
    select p.*
    from workforce.position p
    where (:everything or p.employer = any (:employers) or p.departement = any (:departements))
        and (:id::uuid is null or p.id = :id)
        and (:convention::uuid is null or p.convention = :convention)
        and (:kind::text is null or p.kind = :kind)
        and (:departement::text is null or p.departement = :departement)
), held as (
    select c.position, bool_or(c.during @> :today::date) as occupied,
        max(coalesce(c.ended_on, c.ends_on)) filter (where c.during @> :today::date) as until,
        min(c.starts_on) filter (where c.starts_on > :today) as coming_on,
        max(coalesce(c.ended_on, c.ends_on)) filter (where coalesce(c.ended_on, c.ends_on) < :today) as last_day
    from seen s join workforce.contract c on c.position = s.id
    group by c.position
), standing as (
    select s.id, s.number, s.convention, s.employer, s.departement, s.kind, s.priority_area, s.awarded_on, s.given_back_on,
        case when s.given_back_on is not null then 'GIVEN_BACK' when h.occupied then 'OCCUPIED' else 'VACANT' end as state,
        case when s.given_back_on is null and h.occupied is not true then greatest(s.awarded_on, h.last_day + 1) end
            as vacant_since,
        h.until, h.coming_on
    from seen s left join held h on h.position = s.id
)
select s.*, count(*) over () as total
from standing s
where (:state::text is null or s.state = :state)
order by s.given_back_on nulls first, s.vacant_since nulls last, s.number
limit :most offset :skip
