-- What rooms above may read of who took part: from which day to which day one waited, and who came; never who it was. The
-- days are those of the place.
create view agenda.published_attendance as
select b.id,
       m.id as meeting,
       m.kind,
       m.host,
       m.venue as place,
       a.commune_code as address_commune,
       (b.created_at at time zone m.zone)::date as asked_on,
       (lower(m.during) at time zone m.zone)::date as takes_place_on,
       upper(m.during) as ends,
       b.attendance
from agenda.booking b
         join agenda.meeting m on m.id = b.meeting
         left join agenda.address a on a.id = m.venue
where b.waiting_since is null;
