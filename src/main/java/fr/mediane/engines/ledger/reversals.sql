-- Corrections that are not the opposite of what they correct.
select t.id::text as about
from ledger.transaction t
where t.reverses is not null
    and exists (
        (select e.account, e.cents from ledger.entry e where e.transaction = t.reverses
         except all
         select e.account, -e.cents from ledger.entry e where e.transaction = t.id)
        union all
        (select e.account, -e.cents from ledger.entry e where e.transaction = t.id
         except all
         select e.account, e.cents from ledger.entry e where e.transaction = t.reverses))
limit 100
