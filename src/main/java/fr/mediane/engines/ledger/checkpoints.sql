-- Accounts of which a noted sum is not what the entries say.
select distinct k.account::text as about
from ledger.checkpoint k
join lateral (
    select coalesce(max(b.at), '-infinity') as at from ledger.checkpoint b where b.account = k.account and b.at < k.at
) before on true
left join ledger.checkpoint b on b.account = k.account and b.at = before.at
where k.cents <> coalesce(b.cents, 0) + coalesce((
    select sum(e.cents) from ledger.entry e
    where e.account = k.account and e.at > before.at and e.at <= k.at), 0)
limit 100
