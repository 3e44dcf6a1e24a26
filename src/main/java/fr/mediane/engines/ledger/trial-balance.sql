-- The books of a programme at an instant, by heading and currency: sums of debits and credits, and of balances. What was noted
-- last before it, and what came after that.
with noted as materialized (
    select coalesce(max(s.at), '-infinity') as at from ledger.heading_sum s where s.at <= :at
), moved as materialized (
    select a.heading, a.currency,
        coalesce(sum(e.cents) filter (where e.cents > 0), 0) as debits,
        coalesce(-sum(e.cents) filter (where e.cents < 0), 0) as credits
    from ledger.entry e
    join ledger.account a on a.id = e.account
    where e.at > (select at from noted) and e.at <= :at and a.book = :book
    group by a.heading, a.currency
), opened as materialized (
    select c.heading, c.currency, count(*) as accounts from ledger.account c where c.book = :book group by c.heading, c.currency
)
select h.number, h.title_fr, h.title_en, h.kind, o.currency, o.accounts, t.debits, t.credits,
    h.side * (t.debits - t.credits) as balance
from opened o
join ledger.heading h on h.book = :book and h.number = o.heading
left join moved m on m.heading = o.heading and m.currency = o.currency
left join lateral (
    select s.debits, s.credits from ledger.heading_sum s
    where s.book = :book and s.heading = o.heading and s.currency = o.currency and s.at <= (select at from noted)
    order by s.at desc limit 1
) s on true
cross join lateral (
    select (coalesce(s.debits, 0) + coalesce(m.debits, 0))::bigint as debits,
        (coalesce(s.credits, 0) + coalesce(m.credits, 0))::bigint as credits
) t
order by h.number, o.currency
