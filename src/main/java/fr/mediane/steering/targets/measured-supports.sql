-- How many supports there were in the twelve months that end with each of these months; fewer than the threshold stay unsaid.
with months as (
    select generate_series(:first::timestamp, :last::timestamp, interval '1 month')::date as month
), recorded as (
    select date_trunc('month', date::timestamp)::date as month, sum(participants) as supports
    from mediation.published_activity
    where date >= :first::date - interval '11 months' and date < :last::date + interval '1 month'
        and (:departement = '' or departement = :departement)
    group by 1
)
select (months.month + interval '1 month - 1 day')::date as day, sum(recorded.supports) as value
from months join recorded on recorded.month between months.month - interval '11 months' and months.month
group by months.month
having sum(recorded.supports) >= :threshold
