-- Which open venues are there at all? In the order of their ids, for programs that take the whole list.
select l.venue, l.hours, l.place, null::double precision as chord
from venues.lookup l
where true
  /* conditions */
order by l.venue
limit :limit offset :offset
