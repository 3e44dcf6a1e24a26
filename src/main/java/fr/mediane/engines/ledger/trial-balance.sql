-- The books of a programme at an instant, by heading and currency: sums of debits and credits, and of balances.
select h.number, h.title_fr, h.title_en, h.kind, c.currency, count(distinct c.id) as accounts,
    coalesce(sum(e.cents) filter (where e.cents > 0), 0)::bigint as debits,
    coalesce(-sum(e.cents) filter (where e.cents < 0), 0)::bigint as credits,
    (h.side * coalesce(sum(e.cents), 0))::bigint as balance
from ledger.heading h
join ledger.account c on c.book = h.book and c.heading = h.number
left join ledger.entry e on e.account = c.id and e.at <= :at
where h.book = :book
group by h.number, h.title_fr, h.title_en, h.kind, h.side, c.currency
order by h.number, c.currency
