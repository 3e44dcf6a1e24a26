-- Whether a funding waits for evidence, for money to be paid, or for money to come back.
select exists (
        select from workforce.grant_evidence e
        where e.funding = f.id and e.state <> 'ACCEPTED' and (e.kind = 'CLOSING' or e.state = 'SENT' or (
            e.kind = 'PAYSLIPS' and exists (
                select from workforce.grant_instalment i
                where i.funding = f.id and i.number = e.number and i.due_on is not null))))
    or exists (select from workforce.grant_claim c where c.funding = f.id and c.repaid_on is null)
    or exists (select from workforce.grant_payment y where y.funding = f.id and y.state in ('PREPARED', 'ORDERED'))
    or f.paid_cents < f.cents
from workforce.funding f where f.id = :funding
