-- Where a counsellor worked over a year, the most used venues first.
select venue
from mediation.activity
where counsellor = :counsellor
  and deleted_at is null
  and venue is not null
  and date >= :since::date
group by venue
order by count(*) desc, max(date) desc, venue
limit 20
