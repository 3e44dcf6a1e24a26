-- What is still to be paid of open fundings, by the month in which it falls due: by the contracts there are, and if every
-- position were occupied.
with parts as materialized (
    select i.funding, i.number, greatest(coalesce(i.due_on, lower(i.months)), :today::date) as day, i.entitled_cents,
        i.full_cents
    from workforce.funding f join workforce.grant_instalment i on i.funding = f.id
    where f.state = 'OPEN'
), paid as (
    select y.funding, y.number
    from workforce.grant_payment y join workforce.funding f on f.id = y.funding
    where f.state = 'OPEN' and y.state in ('PREPARED', 'ORDERED', 'PAID')
)
select date_trunc('month', p.day::timestamp)::date as month,
    coalesce(sum(greatest(0, p.entitled_cents)), 0)::bigint as contracts, sum(p.full_cents)::bigint as "full"
from parts p
where not exists (select from paid y where y.funding = p.funding and y.number = p.number)
group by 1
order by 1
limit 60
