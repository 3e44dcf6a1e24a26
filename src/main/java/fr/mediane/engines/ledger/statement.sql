-- Entries of an account between two instants, oldest first, with the balance after each.
select t.id, t.kind, t.about, t.value_date, t.reverses is not null as reversal, e.at, e.cents, e.line,
    (ledger.balance_at(:account, :from ::timestamptz - interval '1 microsecond') + a.side * sum(e.cents) over (order by e.at, e.transaction, e.line))::bigint
        as balance,
    count(*) over () as total
from ledger.entry e
join ledger.transaction t on t.id = e.transaction
join ledger.account a on a.id = e.account
where e.account = :account and e.at >= :from and e.at < :to
order by e.at, e.transaction, e.line
offset :offset limit :limit
