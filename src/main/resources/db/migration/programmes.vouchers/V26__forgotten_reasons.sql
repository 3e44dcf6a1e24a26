-- Reasons that people typed may name somebody. The lines of what happened never change, but for these words: they go with
-- what else is forgotten, long after a campaign. The way a voucher was sent is a word of ours and stays.
create function vouchers.forget_reasons(before date, most integer) returns integer
language sql security definer set search_path = '' as $$
    with long_over as (
        select c.id from vouchers.campaign c where c.state = 'CLOSED' and c.grace_until < before
    ), worded as (
        select e.ctid as line from vouchers.event e
        where e.reason not in ('', 'EMAIL', 'TEXT') and (
            e.voucher in (select v.id from vouchers.voucher v where v.campaign in (select id from long_over))
            or e.batch in (select b.id from vouchers.batch b where b.campaign in (select id from long_over)))
        limit most
    ), forgotten as (
        update vouchers.event e set reason = '' where e.ctid in (select line from worded) returning 1
    ), batches as (
        update vouchers.batch b set blocked_reason = ''
        where b.blocked_reason <> '' and b.campaign in (select id from long_over) returning 1
    ), uses as (
        update vouchers.use u set cancel_reason = ''
        where u.cancel_reason <> '' and u.campaign in (select id from long_over) returning 1
    )
    select ((select count(*) from forgotten) + (select count(*) from batches) + (select count(*) from uses))::integer
$$;
create index event_reason on vouchers.event (at) where reason not in ('', 'EMAIL', 'TEXT');
