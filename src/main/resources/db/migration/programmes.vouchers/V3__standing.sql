create index use_of_campaign on vouchers.use (campaign) where cancelled_at is null;

-- Where a campaign's money stands, in cents; its parts make up what was committed. What circulates is the rest, so that
-- nobody has to go through a million vouchers.
create function vouchers.money_of(of_campaign uuid) returns table (
    committed bigint, free bigint, set_aside bigint, circulating bigint, to_pay bigint, paid bigint, returned bigint)
language sql stable as $$
    with flow as (
        select coalesce(sum(-e.cents) filter (where t.kind = 'commit'), 0)::bigint as committed,
            coalesce(sum(e.cents) filter (where t.kind = 'release' and e.cents > 0), 0)::bigint as returned,
            coalesce(-sum(e.cents), 0)::bigint as free
        from ledger.entry e
        join ledger.transaction t on t.id = e.transaction
        where e.account = of_campaign
    ), batches as (
        select coalesce(sum(vouchers.left_of(b.id)), 0)::bigint as set_aside
        from vouchers.batch b where b.campaign = of_campaign
    ), uses as (
        select coalesce(sum(u.cents) filter (where u.payment is null), 0)::bigint as to_pay,
            coalesce(sum(u.cents) filter (where u.payment is not null), 0)::bigint as paid
        from vouchers.use u where u.campaign = of_campaign and u.cancelled_at is null
    )
    select flow.committed, flow.free, batches.set_aside,
        flow.committed - flow.free - batches.set_aside - uses.to_pay - uses.paid - flow.returned,
        uses.to_pay, uses.paid, flow.returned
    from flow, batches, uses
$$;
