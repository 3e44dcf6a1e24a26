-- Transactions whose lines do not add up to zero or are not all there, with the number of entries read.
select t.id::text as about
from ledger.transaction t
left join (
    select e.transaction, sum(e.cents) as sum, count(*) as lines from ledger.entry e group by e.transaction
) e on e.transaction = t.id
left join (
    select p.transaction, sum(p.cents) as sum, count(*) as lines from ledger.pending_entry p group by p.transaction
) p on p.transaction = t.id
left join ledger.outcome o on o.transaction = t.id
where coalesce(e.sum, 0) <> 0
    or coalesce(p.sum, 0) <> 0
    or coalesce(e.lines, 0) <> case when t.expires_at is null or o.outcome = 'POSTED' then t.lines else 0 end
    or coalesce(p.lines, 0) <> case when t.expires_at is null then 0 else t.lines end
order by t.id
limit 100
