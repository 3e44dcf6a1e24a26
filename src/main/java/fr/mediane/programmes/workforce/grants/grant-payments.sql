-- Payments of grants: of a run, of an employer, or one of them.
select p.*, lower(p.months) as since, upper(p.months) as until, f.convention, f.organisation,
    s.number as position_number, coalesce(a.last_four, '') as last_four,
    coalesce(r.execution, p.paid_on) as execution
from workforce.grant_payment p
left join workforce.grant_run r on r.id = p.run
join workforce.funding f on f.id = p.funding
join workforce.position s on s.id = f.position
left join workforce.grant_account a on a.id = p.account
where (:run::uuid is null or p.run = :run::uuid)
    and (:organisation::uuid is null or f.organisation = :organisation::uuid)
    and (:payment::uuid is null or p.id = :payment::uuid)
order by lower(p.months) desc, p.cents desc, p.id
