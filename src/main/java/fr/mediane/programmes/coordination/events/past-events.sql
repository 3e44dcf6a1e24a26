-- The announced events that were held since a moment, by place, the last one first.
select e.id, e.kind, e.description, e.audience, e.price, e.commune, m.host, m.place, m.zone, m.begins, m.ends, m.title,
       m.capacity, m.seated, m.came, m.announced, m.cancelled_at, m.version
from coordination.event e
         join agenda.published_meeting m on m.id = e.id
where m.announced
  and m.cancelled_at is null
  and m.ends <= :now
  and m.ends > :since
  and (:commune = '' or e.commune = :commune)
  and (:departement = '' or e.departement = :departement)
order by m.begins desc, e.id
limit :limit
