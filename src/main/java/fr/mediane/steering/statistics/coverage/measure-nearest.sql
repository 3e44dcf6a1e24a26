-- How far the centre of each inhabited commune is from the nearest open venue that receives people: as a chord of the unit
-- sphere, which an index answers, and whether there is such a venue in the commune itself.
insert into statistics.nearest (commune, venue, chord, within)
with receiving as materialized (
    select distinct coalesce(c.part_of, c.code) as commune
    from venues.published_venue v
             join territory.published_commune c on c.code = v.commune
    where v.open and v.receives
)
select c.code, n.name, n.chord, r.commune is not null
from territory.published_commune c
         left join receiving r on r.commune = c.code
         left join lateral (
    select v.name, v.sphere <-> cube(array [cosd(c.latitude) * cosd(c.longitude),
        cosd(c.latitude) * sind(c.longitude), sind(c.latitude)]) as chord
    from venues.published_venue v
    where v.open and v.receives and v.sphere is not null
    order by v.sphere <-> cube(array [cosd(c.latitude) * cosd(c.longitude),
        cosd(c.latitude) * sind(c.longitude), sind(c.latitude)])
    limit 1) n on true
where c.kind = 'commune'
  and c.current
  and c.population > 0
