-- Headings of which a noted sum is not what the entries say.
with span as materialized (
    select s.at, lag(s.at, 1, '-infinity') over (order by s.at) as since
    from (select distinct at from ledger.heading_sum) s
), moved as (
    select a.book, a.heading, a.currency, s.at,
        coalesce(sum(e.cents) filter (where e.cents > 0), 0) as debits,
        coalesce(-sum(e.cents) filter (where e.cents < 0), 0) as credits
    from span s
    join ledger.entry e on e.at > s.since and e.at <= s.at
    join ledger.account a on a.id = e.account
    group by a.book, a.heading, a.currency, s.at
), noted as (
    select n.book, n.heading, n.currency, n.at,
        n.debits - lag(n.debits, 1, 0::bigint) over w as debits, n.credits - lag(n.credits, 1, 0::bigint) over w as credits
    from ledger.heading_sum n
    window w as (partition by n.book, n.heading, n.currency order by n.at)
)
select distinct book || ' ' || heading as about
from moved m
full join noted n using (book, heading, currency, at)
where (m.debits, m.credits) is distinct from (n.debits, n.credits)
limit 100
