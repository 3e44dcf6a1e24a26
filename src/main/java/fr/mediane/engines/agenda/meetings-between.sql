-- The meetings of a host that touch a stretch of time, cancelled ones included, in order.
select m.*, lower(m.during) as begins, upper(m.during) as ends, r.name as room_name
from agenda.meeting m
         left join agenda.room r on r.id = m.room
where m.host = :host
  and m.during && tstzrange(:from, :to)
order by lower(m.during), m.id
