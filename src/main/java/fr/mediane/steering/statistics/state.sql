-- Whether anything has changed: how many activities there are in the closed months, the first of them, the latest change.
select count(*) as activities, min(date) as first_day, max(changed_at) as latest_change
from mediation.published_activity
where date < :until
