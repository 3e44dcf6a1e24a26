-- What is still to be paid of open fundings, by the month in which it falls due: by the contracts there are, and if every
-- position were occupied.
select date_trunc('month', greatest(coalesce(i.due_on, lower(i.months)), :today::date))::date as month,
    coalesce(sum(greatest(0, i.entitled_cents)), 0)::bigint as contracts, sum(i.full_cents)::bigint as "full"
from workforce.grant_instalment i
join workforce.funding f on f.id = i.funding
where f.state = 'OPEN'
    and not exists (
        select from workforce.grant_payment y
        where y.funding = i.funding and y.number = i.number and y.state in ('PREPARED', 'ORDERED', 'PAID'))
group by 1
order by 1
limit 60
