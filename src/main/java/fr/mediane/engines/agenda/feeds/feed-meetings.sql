-- The meetings of a feed, from a month ago on, cancelled ones included so that calendars take them out.
select m.*, lower(m.during) as begins, upper(m.during) as ends, r.name as room_name
from agenda.meeting m
         left join agenda.room r on r.id = m.room
where (m.host = :host::uuid or m.venue = :venue::uuid)
  and lower(m.during) > :from
order by lower(m.during), m.id
limit 2000
