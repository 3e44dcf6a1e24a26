-- What was announced under this id, over or cancelled too, with the seats that are free.
select m.*, lower(m.during) as begins, upper(m.during) as ends, r.name as room_name,
       m.capacity - (select count(*) from agenda.booking b where b.meeting = m.id and b.seat is not null) as free
from agenda.meeting m
         left join agenda.room r on r.id = m.room
where m.id = :meeting
  and m.announced
