-- Accounts with a floor of which more or less is left than their entries say, less what is held; and those below it.
select a.id::text as about, s.cents <> coalesce(e.cents, 0) - coalesce(h.cents, 0) as wrong
from ledger.account a
left join (
    select s.account, sum(s.cents) as cents, sum(s.floor_cents) as floor from ledger.stripe s group by s.account
) s on s.account = a.id
left join (
    select e.account, sum(e.cents * a.side) as cents
    from ledger.entry e join ledger.account a on a.id = e.account and a.floor_cents is not null
    group by e.account
) e on e.account = a.id
left join (
    select p.account, -sum(p.cents * a.side) as cents
    from ledger.held h
    join ledger.pending_entry p on p.transaction = h.transaction
    join ledger.account a on a.id = p.account and a.side * p.cents < 0 and a.floor_cents is not null
    group by p.account
) h on h.account = a.id
where a.floor_cents is not null
    and (s.cents is distinct from coalesce(e.cents, 0) - coalesce(h.cents, 0) or s.cents < a.floor_cents
        or s.floor is distinct from a.floor_cents)
order by a.id
limit 100
