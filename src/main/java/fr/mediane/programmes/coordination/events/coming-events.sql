-- The announced events that are not over, by place and day, the first to come first.
select e.id, e.kind, e.description, e.audience, e.price, e.commune, m.host, m.place, m.zone, m.begins, m.ends, m.title,
       m.capacity, m.seated, m.came, m.announced, m.cancelled_at, m.version, count(*) over () as total
from coordination.event e
         join agenda.published_meeting m on m.id = e.id
where m.announced
  and m.cancelled_at is null
  and m.ends > :now
  and m.begins >= :from
  and (:commune = '' or e.commune = :commune)
  and (:departement = '' or e.departement = :departement)
order by m.begins, e.id
limit :limit offset :offset
