-- How many supports there were in the twelve months that end with each of these, from what everyone may read of each month:
-- a target is public, so that it must tell no more. Where a month is hidden, and below the threshold, nothing is said.
with months as (
    select generate_series(:first::timestamp, :last::timestamp, interval '1 month')::date as month
), told as (
    select open.month, cell.month is not null and cell.count is null as hidden, coalesce(cell.count, 0) as supports
    from statistics.published_open_month open
             left join statistics.published_open_cell cell
                       on cell.month = open.month
                           and cell.subset = case when :departement = '' then 'france' else 'departement' end
                           and cell.code = :departement
                           and cell.indicator = 'accompagnements'
)
select (months.month + interval '1 month - 1 day')::date as day, sum(told.supports) as value
from months join told on told.month between months.month - interval '11 months' and months.month
group by months.month
having bool_or(told.month = months.month) and not bool_or(told.hidden) and sum(told.supports) >= :threshold
