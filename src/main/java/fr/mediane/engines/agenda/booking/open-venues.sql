-- Which of these venues have hours, or something announced, that the public may book.
select w.venue
from agenda.opening_window w
         join agenda.opening o on o.id = w.opening
where w.venue = any (:venues)
  and w.closed_at is null
  and o.bookable
  and w.during && tstzrange(:from, :to)
union
select m.venue
from agenda.meeting m
where m.venue = any (:venues)
  and m.announced
  and m.cancelled_at is null
  and lower(m.during) between :from and :to
