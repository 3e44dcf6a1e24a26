-- What is still to be paid of open fundings, by the month in which it falls due: by the contracts there are, and if every
-- position were occupied.
select date_trunc('month', greatest(coalesce(i.due_on, lower(i.months)), :today::date)::timestamp)::date as month,
    sum(i.entitled_cents)::bigint as contracts, sum(i.full_cents)::bigint as "full"
from workforce.funding f join workforce.grant_instalment i on i.funding = f.id
where f.state = 'OPEN' and i.settled_cents = 0
group by 1
order by 1
limit 60
