-- How many people were supported on each day, of the activities that a question is about.
select date, sum(participants) as supports
from mediation.published_activity
where {asked}
group by date
order by date
