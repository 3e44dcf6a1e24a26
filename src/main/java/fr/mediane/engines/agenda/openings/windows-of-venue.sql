-- The open windows of a venue that the public may book, from now to a moment.
select w.*, lower(w.during) as begins, upper(w.during) as ends, o.zone, o.minutes, o.bookable
from agenda.opening_window w
         join agenda.opening o on o.id = w.opening
where w.venue = :venue
  and w.closed_at is null
  and o.bookable
  and w.during && tstzrange(:from, :to)
order by lower(w.during), w.host
