-- When hosts or rooms are taken.
select host, room, lower(during) as begins, upper(during) as ends
from agenda.meeting
where (host = any (:hosts) or room = any (:rooms))
  and cancelled_at is null
  and during && tstzrange(:from, :to)
