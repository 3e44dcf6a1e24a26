-- Everything the public may know of these venues.
select v.*
from venues.venue v
where v.id = any (:ids) and v.status = 'OPEN'
