-- Payment runs with what became of their transfers, the latest first.
select r.id, r.up_to, r.execution, r.state, r.prepared_by, r.prepared_at, r.decided_at,
    count(p.id) filter (where p.state <> 'LEFT_OUT') as payments,
    coalesce(sum(p.cents) filter (where p.state <> 'LEFT_OUT'), 0)::bigint as cents,
    count(p.id) filter (where p.state = 'PAID') as paid,
    count(p.id) filter (where p.state in ('REJECTED', 'RETURNED')) as failed
from vouchers.payment_run r
left join vouchers.payment p on p.run = r.id
where :run::uuid is null or r.id = :run::uuid
group by r.id
order by r.prepared_at desc
limit 120
