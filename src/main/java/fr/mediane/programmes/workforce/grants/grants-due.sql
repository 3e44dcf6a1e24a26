-- Fundings of which something may be due on a day, each with the account to which it would go, and with its instalments that
-- are begun or to be begun: what was paid of them, or is on its way, by which fund, and which evidence was accepted. Those of
-- which exactly what they are worth is paid add nothing to the others and are left out.
select f.id as funding, f.position, f.organisation, f.ended_on, p.number as position_number, a.id as account,
    exists (
        select from workforce.grant_account w where w.organisation = f.organisation and w.state = 'PROPOSED') as waiting,
    i.number, lower(i.months) as since, upper(i.months) as until, i.full_cents, i.entitled_cents, i.due_on,
    y.instalment, y.supplement, y.fund, e.contract, e.before, e.own
from workforce.funding f
join workforce.position p on p.id = f.position
join workforce.grant_instalment i on i.funding = f.id
    and i.entitled_cents <> i.settled_cents and (i.settled_cents > 0 or i.due_on <= :day::date)
left join workforce.grant_account a on a.organisation = f.organisation and a.state = 'CURRENT'
cross join lateral (
    select coalesce(sum(y.cents) filter (where y.kind = 'INSTALMENT'), 0)::bigint as instalment,
        coalesce(sum(y.cents) filter (where y.kind = 'SUPPLEMENT'), 0)::bigint as supplement,
        min(y.fund) as fund -- the same in both, the database holds that
    from workforce.grant_payment y
    where y.funding = i.funding and y.number = i.number and y.state in ('PREPARED', 'ORDERED', 'PAID')
) y
cross join lateral (
    select coalesce(bool_or(e.kind = 'CONTRACT' and e.number = 1), false) as contract,
        coalesce(bool_or(e.kind = 'PAYSLIPS' and e.number = i.number - 1), false) as before,
        coalesce(bool_or(e.kind = 'PAYSLIPS' and e.number = i.number), false) as own
    from workforce.grant_evidence e
    where e.funding = f.id and e.state = 'ACCEPTED'
) e
where f.state in ('OPEN', 'ENDED')
    and {which}
    and exists (
        select from workforce.grant_instalment u
        where u.funding = f.id and u.due_on <= :day::date and u.entitled_cents > u.settled_cents)
order by f.organisation, p.number, i.number
