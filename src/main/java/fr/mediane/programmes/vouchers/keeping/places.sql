-- Open places of qualified providers that give a service of a campaign, in its départements, nearest first to a point. The
-- chord on the unit sphere grows with the distance.
with point as (
    select public.cube(array[
        cos(radians(:latitude)) * cos(radians(:longitude)), cos(radians(:latitude)) * sin(radians(:longitude)),
        sin(radians(:latitude))]) as it
), campaign as (
    select c.services, c.departements from vouchers.campaign c where c.id = :campaign
), provider as (
    select p.organisation, array(select unnest(p.services) intersect select unnest(c.services) order by 1) as services
    from vouchers.provider p
    cross join campaign c
    where p.state = 'QUALIFIED' and p.services && c.services
), place as (
    select v.id, v.name, coalesce(k.name, v.commune_name) as commune, v.sphere, p.services,
        2 * 6371008.8 * asin(least(1, (v.sphere operator(public.<->) point.it) / 2)) as metres
    from provider p
    cross join point
    cross join campaign c
    join venues.published_venue v on v.organisation = p.organisation and v.open and v.receives and v.sphere is not null
    left join territory.published_commune k on k.code = v.commune
    where cardinality(c.departements) = 0 or k.departement = any (c.departements)
)
select id, name, commune, services, metres, degrees(asin(public.cube_ll_coord(sphere, 3))) as latitude,
    degrees(atan2(public.cube_ll_coord(sphere, 2), public.cube_ll_coord(sphere, 1))) as longitude
from place
where metres <= 200000
order by metres, name, id
limit :most
