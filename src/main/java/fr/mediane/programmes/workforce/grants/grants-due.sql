-- Fundings of which something may be due on a day, with the account to which it would go.
select f.id as funding, f.position, f.organisation, p.number, a.id as account,
    exists (
        select from workforce.grant_account w where w.organisation = f.organisation and w.state = 'PROPOSED') as waiting
from workforce.funding f
join workforce.position p on p.id = f.position
left join workforce.grant_account a on a.organisation = f.organisation and a.state = 'CURRENT'
where f.state in ('OPEN', 'ENDED')
    and (:organisation::uuid is null or f.organisation = :organisation::uuid)
    and (:funding::uuid is null or f.id = :funding::uuid)
    and exists (
        select from workforce.grant_instalment i
        where i.funding = f.id and i.due_on <= :day::date and i.entitled_cents > i.settled_cents)
order by f.organisation, p.number
