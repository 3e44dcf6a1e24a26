-- How many counsellors recorded at least one activity in the three months that end with each of these months.
with months as (
    select generate_series(:first::timestamp, :last::timestamp, interval '1 month')::date as month
), active as (
    select distinct date_trunc('month', date::timestamp)::date as month, counsellor
    from mediation.published_activity
    where date >= :first::date - interval '2 months' and date < :last::date + interval '1 month'
        and (:departement = '' or departement = :departement)
)
select (months.month + interval '1 month - 1 day')::date as day, count(distinct active.counsellor) as value
from months join active on active.month between months.month - interval '2 months' and months.month
group by months.month
