-- Which open venues of the commune are nowhere on the map, or belong first because the commune's own centre is only
-- approximate? First the commune's, then their order: the planner would rather walk through all venues in order.
with own as materialized (
    select l.venue, l.hours, l.place
    from venues.lookup l
    where l.place = any (:communes) and (:approximate or l.sphere is null)
      /* conditions */
)
select o.venue, o.hours, o.place, null::double precision as chord
from own o
order by o.venue
limit :limit
