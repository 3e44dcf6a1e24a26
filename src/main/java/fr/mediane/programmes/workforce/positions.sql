-- Positions that somebody may see, as they stand on a day.
with seen as materialized (
    select p.*
    from workforce.position p
    where (:everything or p.employer = any (:employers) or p.departement = any (:departements))
        and (:id::uuid is null or p.id = :id)
        and (:convention::uuid is null or p.convention = :convention)
        and (:kind::text is null or p.kind = :kind)
        and (:departement::text is null or p.departement = :departement)
), held as (
    -- contracts of one position never overlap: only the last that has begun can still run
    select c.position, max(coalesce(c.ended_on, c.ends_on, 'infinity')) filter (where c.starts_on <= :today::date) as last_day,
        min(c.starts_on) filter (where c.starts_on > :today::date) as coming_on
    from workforce.contract c
    where :everything and :id::uuid is null and :convention::uuid is null and :departement::text is null
        or c.position = any (array(select id from seen))
    group by c.position
), standing as (
    select s.id, s.number, s.convention, s.employer, s.departement, s.kind, s.priority_area, s.awarded_on, s.given_back_on,
        case when s.given_back_on is not null then 'GIVEN_BACK' when h.last_day >= :today::date then 'OCCUPIED'
            else 'VACANT' end as state,
        case when s.given_back_on is null and (h.last_day >= :today::date) is not true
            then greatest(s.awarded_on, h.last_day + 1) end as vacant_since,
        case when h.last_day >= :today::date then nullif(h.last_day, 'infinity') end as until,
        h.coming_on
    from seen s left join held h on h.position = s.id
)
select s.*, count(*) over () as total
from standing s
where (:state::text is null or s.state = :state)
order by s.given_back_on nulls first, s.vacant_since nulls last, s.number
limit :most offset :skip
