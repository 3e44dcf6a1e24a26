-- The windows of a host that touch a stretch of time, closed ones included.
select w.*, lower(w.during) as begins, upper(w.during) as ends, o.zone, o.minutes, o.bookable
from agenda.opening_window w
         join agenda.opening o on o.id = w.opening
where w.host = :host
  and w.during && tstzrange(:from, :to)
order by lower(w.during)
