-- Payments of grants: of a run, of an employer, or one of them.
select p.*, lower(p.months) as since, upper(p.months) as until, f.convention, f.organisation,
    s.number as position_number, a.last_four, r.execution
from workforce.grant_payment p
join workforce.grant_run r on r.id = p.run
join workforce.funding f on f.id = p.funding
join workforce.position s on s.id = f.position
join workforce.grant_account a on a.id = p.account
where (:run::uuid is null or p.run = :run::uuid)
    and (:organisation::uuid is null or f.organisation = :organisation::uuid)
    and (:payment::uuid is null or p.id = :payment::uuid)
order by lower(p.months) desc, p.cents desc, p.id
