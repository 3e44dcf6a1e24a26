-- The open venues of a territory where no activity of a period was recorded, with the latest one before it; the number of
-- all open ones stands in each row.
with open as (
    select v.id, v.name, v.commune_name
    from venues.published_venue v
             left join territory.published_commune at on at.code = v.commune
             left join territory.published_commune c on c.code = coalesce(at.part_of, at.code)
    where v.open /* within */
), seen as (
    select s.stands_as as venue, max(latest.date) as last
    from venues.published_standing s
             cross join lateral (
        select a.date
        from mediation.published_activity a
        where a.venue = s.id and a.date < :until
        order by a.date desc
        limit 1) latest
    group by s.stands_as
)
select o.id, o.name, o.commune_name, seen.last, (select count(*) from open) as open
from (values (1)) one (row)
         left join (open o left join seen on seen.venue = o.id)
                   on seen.last is null or seen.last < :from
order by seen.last nulls first, o.commune_name, o.name, o.id
