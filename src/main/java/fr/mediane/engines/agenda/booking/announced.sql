-- The workshops and events of a venue that the public may still enrol in, with the seats that are free.
select m.*, lower(m.during) as begins, upper(m.during) as ends, r.name as room_name,
       m.capacity - (select count(*) from agenda.booking b where b.meeting = m.id and b.seat is not null) as free
from agenda.meeting m
         left join agenda.room r on r.id = m.room
where m.venue = :venue
  and m.announced
  and m.cancelled_at is null
  and lower(m.during) > :from
  and lower(m.during) < :to
order by lower(m.during), m.id
limit 50
