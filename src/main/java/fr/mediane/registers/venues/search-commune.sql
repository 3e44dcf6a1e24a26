-- Which open venues of the commune are nowhere on the map, or belong first because the commune's own centre is only
-- approximate?
select l.venue, l.hours, l.place, null::double precision as chord
from venues.lookup l
where l.place = any (:communes) and (:approximate or l.sphere is null)
  /* conditions */
order by l.venue
limit :limit
