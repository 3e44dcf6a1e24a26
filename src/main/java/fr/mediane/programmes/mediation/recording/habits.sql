-- What the latest activities of a counsellor were like.
select minutes, place, venue, commune, equipment, themes
from mediation.activity
where counsellor = :counsellor
  and deleted_at is null
order by date desc, id desc
limit 30
