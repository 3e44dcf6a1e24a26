-- A counsellor's own activities in which a person is named under any of their ids, newest first.
select id, type, date, minutes, place, venue, commune, themes, title, participants
from mediation.activity a
where counsellor = :counsellor
  and deleted_at is null
  and exists (select from mediation.participation p where p.activity = a.id and p.person = any (:ids))
order by date desc, id desc
limit :limit
