-- Where the money of all conventions stands. What fundings count as paid is on its way too, and without all that was claimed
-- back, whether it came back or not.
with under_way as (
    select coalesce(sum(cents), 0)::bigint as cents from workforce.grant_payment where state in ('PREPARED', 'ORDERED')
), owed as (
    select coalesce(sum(cents), 0)::bigint as cents, coalesce(sum(cents) filter (where kind = 'ENDED'), 0)::bigint as ended
    from workforce.grant_claim where repaid_on is null
)
select (select coalesce(sum(cents), 0)::bigint from workforce.grant_envelope) as agreed,
    (select coalesce(sum(committed_cents), 0)::bigint from workforce.grant_envelope) as committed,
    (select coalesce(sum(paid_cents), 0)::bigint from workforce.funding) + owed.ended - under_way.cents as paid,
    under_way.cents as on_the_way,
    owed.cents as to_come_back
from under_way, owed
