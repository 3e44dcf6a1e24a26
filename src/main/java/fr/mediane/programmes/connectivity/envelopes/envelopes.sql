-- The envelopes of a fund in a year: what was put in, what aids have taken. Under conventions first, by operator.
select e.id, coalesce(o.name, '') as operator, e.year,
    (select coalesce(sum(a.cents), 0) from connectivity.envelope_amount a where a.envelope = e.id)::bigint as put,
    coalesce(g.cents, 0)::bigint as committed, coalesce(g.many, 0) as households
from connectivity.envelope e
left join connectivity.convention c on c.id = e.convention
left join connectivity.operator o on o.id = c.operator
left join lateral (
    select sum(d.grant_cents + d.loan_cents) as cents, count(*) as many from connectivity.aid d
    where d.envelope = e.id and d.taken_back_at is null) g on true
where e.fund = :fund and e.year = :year
order by o.name nulls last, e.id
