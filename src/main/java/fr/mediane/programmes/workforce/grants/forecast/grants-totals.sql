-- Where the money of all conventions stands.
select (select coalesce(sum(cents), 0)::bigint from workforce.grant_envelope) as agreed,
    (select coalesce(sum(committed_cents), 0)::bigint from workforce.grant_envelope) as committed,
    (select coalesce(sum(cents), 0)::bigint from workforce.grant_payment where state = 'PAID')
        - (select coalesce(sum(cents), 0)::bigint from workforce.grant_claim where repaid_on is not null and kind = 'ENDED') as paid,
    (select coalesce(sum(cents), 0)::bigint from workforce.grant_payment where state in ('PREPARED', 'ORDERED'))
        as on_the_way,
    (select coalesce(sum(cents), 0)::bigint from workforce.grant_claim where repaid_on is null) as to_come_back
