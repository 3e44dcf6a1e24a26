-- Each commune that was measured, the most populated first, with its nearest venue.
select c.code, c.name, c.epci, c.departement, c.departement_name, c.region, c.population, c.latitude, c.longitude,
       c.precision <> 'exact' as approximate, n.venue, n.chord, n.within
from statistics.nearest n
         join territory.published_commune c on c.code = n.commune
where c.kind = 'commune'
  and c.current
order by c.population desc, c.code
