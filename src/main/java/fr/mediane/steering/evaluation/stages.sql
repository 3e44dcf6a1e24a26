-- How far a campaign's vouchers came, and how many people that may be; one pass over them.
select count(*) as made, count(c.handed_at) as handed, count(c.first_used) as started,
    count(*) filter (where c.whole) as whole,
    count(*) filter (where c.handed_at is not null and c.first_used is null) as unused,
    count(*) filter (where c.state = 'EXPIRED') as expired,
    count(*) filter (where c.state = 'BLOCKED') as blocked,
    count(*) filter (where c.state = 'PURGED') as purged,
    coalesce(sum(c.spent), 0)::bigint as cents,
    count(distinct c.person) filter (where c.first_used is not null) as known,
    count(*) filter (where c.first_used is not null and c.person is null) as bearer,
    count(distinct c.parcel) filter (where c.first_used is not null and c.person is null) as parcels
from vouchers.published_course(:campaign) c
