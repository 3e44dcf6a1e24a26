-- For each area of a territory, and in all: inhabitants, different people who live there and were named in an activity of
-- a period, wherever it was, and supports given there. A municipal arrondissement counts for its commune.
with place as (
    select at.code, c.{area} as area
    from territory.published_commune at
             join territory.published_commune c on c.code = coalesce(at.part_of, at.code)
    where c.kind = 'commune' /* within */
), ground as (
    select grouping(c.{area}) as whole, c.{area} as area,
           case when grouping(c.{area}) = 0 then max(c.{name}) end as name, sum(c.population) as population
    from territory.published_commune c
    where c.kind = 'commune' and c.current /* within */
    group by grouping sets ((), (c.{area}))
), named as (
    select grouping(place.area) as whole, place.area, count(distinct p.person) as people
    from mediation.published_participation p
             join place on place.code = p.commune
    where p.date >= :from and p.date < :until
    group by grouping sets ((), (place.area))
), given as (
    select grouping(place.area) as whole, place.area, sum(a.participants) as supports
    from mediation.published_activity a
             join place on place.code = a.commune
    where a.date >= :from and a.date < :until
    group by grouping sets ((), (place.area))
)
select g.whole = 1 as whole, coalesce(g.area, '') as code, coalesce(g.name, '') as name, coalesce(g.population, 0) as population,
       coalesce(n.people, 0) as people, coalesce(s.supports, 0) as supports
from ground g
         left join named n on n.whole = g.whole and n.area is not distinct from g.area
         left join given s on s.whole = g.whole and s.area is not distinct from g.area
where g.whole = 1 or g.area is not null
order by g.whole desc, g.population desc nulls last, g.area
