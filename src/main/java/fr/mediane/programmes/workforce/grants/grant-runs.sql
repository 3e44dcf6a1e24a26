-- Runs of payments of grants with their sums, the latest first; one, when it is named.
select r.id, r.execution, r.state, r.prepared_by, r.prepared_at, r.decided_at,
    count(p.id) filter (where p.state <> 'LEFT_OUT') as payments,
    coalesce(sum(p.cents) filter (where p.state <> 'LEFT_OUT'), 0)::bigint as cents,
    count(p.id) filter (where p.state = 'PAID') as paid
from (
    select * from workforce.grant_run
    where :run::uuid is null or id = :run::uuid
    order by prepared_at desc limit 50
) r
left join workforce.grant_payment p on p.run = r.id
group by r.id, r.execution, r.state, r.prepared_by, r.prepared_at, r.decided_at
order by r.prepared_at desc
