-- Fundings that ended and are not closed, and whether evidence, a payment or a repayment is missing; one, when it is named.
select f.id as funding, p.number, f.organisation, f.ended_on, exists (
        select from workforce.grant_evidence e
        where e.funding = f.id and e.state <> 'ACCEPTED' and (e.kind = 'CLOSING' or e.state = 'SENT' or (
            e.kind = 'PAYSLIPS' and exists (
                select from workforce.grant_instalment i
                where i.funding = f.id and i.number = e.number and i.due_on is not null))))
    or exists (select from workforce.grant_claim c where c.funding = f.id and c.repaid_on is null)
    or exists (select from workforce.grant_payment y where y.funding = f.id and y.state in ('PREPARED', 'ORDERED'))
    or f.paid_cents < f.cents as outstanding
from workforce.funding f
join workforce.position p on p.id = f.position
where f.state = 'ENDED' and (:funding::uuid is null or f.id = :funding::uuid)
order by outstanding, f.ended_on, p.number
limit 200
