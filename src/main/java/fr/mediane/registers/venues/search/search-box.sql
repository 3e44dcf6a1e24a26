-- Which open venues lie between two parallels and two meridians?
select l.venue, l.hours, l.place, null::double precision as chord
from venues.venue v
join venues.lookup l on l.venue = v.id
where v.status = 'OPEN' and v.latitude is not null
  and point(v.longitude, v.latitude) <@ box(point(:west, :south), point(:east, :north))
  /* conditions */
order by l.venue
limit :limit offset :offset
