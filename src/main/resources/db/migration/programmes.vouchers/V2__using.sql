-- Using a voucher is one statement: either everything is written, or nothing, whatever is killed in between, and the same
-- use sent again is answered as the first time.
create type vouchers.answer as (
    outcome text,
    voucher uuid,
    campaign uuid,
    serial text,
    left_cents bigint
);

-- What is left of a voucher, in cents.
create function vouchers.left_of(of_voucher uuid) returns bigint language sql stable
return (select coalesce(sum(s.cents), 0) from ledger.stripe s where s.account = of_voucher);

-- The state that says how much of a voucher is used.
create function vouchers.state_of_use(total bigint, rest bigint) returns text language sql immutable
return case when rest <= 0 then 'USED' when rest < total then 'PARTLY_USED' else 'ACTIVATED' end;

create function vouchers.spend(
    use_id uuid, secret bytea, of_provider uuid, of_venue uuid, of_departement text, of_service text, amount bigint,
    co_payment bigint, used_by uuid, today date) returns vouchers.answer language plpgsql as $$
declare
    v record;
    p record;
    former record;
    rest bigint;
begin
    select x.id, x.state, x.serial, x.campaign, x.cents, x.handed_at, c.state as campaign_state, c.services,
        c.departements, c.in_parts, c.starts, c.grace_until, b.blocked_at into v
    from vouchers.voucher x
    join vouchers.campaign c on c.id = x.campaign
    join vouchers.batch b on b.id = x.batch
    where x.secret_hash = secret for update of x;
    if not found then
        return row ('UNKNOWN', null, null, null, null)::vouchers.answer;
    end if;
    rest := vouchers.left_of(v.id);
    select * into former from vouchers.use u where u.id = use_id;
    if found then
        return row (case when former.voucher = v.id and former.provider = of_provider and former.cents = amount
            and former.service = of_service then 'BEFORE' else 'KEY' end, v.id, v.campaign, v.serial, rest)::vouchers.answer;
    end if;
    select * into p from vouchers.provider q where q.id = of_provider for key share;
    if p.state is distinct from 'QUALIFIED' then
        return row ('PROVIDER', v.id, v.campaign, v.serial, rest)::vouchers.answer;
    end if;
    if v.state not in ('ACTIVATED', 'PARTLY_USED') then
        return row (v.state, v.id, v.campaign, v.serial, rest)::vouchers.answer;
    end if;
    if v.blocked_at is not null then
        return row ('BLOCKED', v.id, v.campaign, v.serial, rest)::vouchers.answer;
    end if;
    if v.campaign_state <> 'OPEN' or today < v.starts then
        return row ('STOPPED', v.id, v.campaign, v.serial, rest)::vouchers.answer;
    end if;
    if today > v.grace_until then
        return row ('EXPIRED', v.id, v.campaign, v.serial, rest)::vouchers.answer;
    end if;
    if of_service <> all (v.services) or of_service <> all (p.services) then
        return row ('SERVICE', v.id, v.campaign, v.serial, rest)::vouchers.answer;
    end if;
    if cardinality(v.departements) > 0 and of_departement <> all (v.departements) then
        return row ('PLACE', v.id, v.campaign, v.serial, rest)::vouchers.answer;
    end if;
    if amount > rest or amount < 1 then
        return row ('AMOUNT', v.id, v.campaign, v.serial, rest)::vouchers.answer;
    end if;
    if not v.in_parts and amount <> rest then
        return row ('WHOLE', v.id, v.campaign, v.serial, rest)::vouchers.answer;
    end if;
    perform ledger.write(use_id, 'vouchers', 'use', today, v.id, null, null, array[v.id, of_provider],
        array[amount, -amount]);
    insert into vouchers.use (id, voucher, campaign, provider, venue, service, cents, co_payment_cents, used_by)
    values (use_id, v.id, v.campaign, of_provider, of_venue, of_service, amount, co_payment, used_by);
    update vouchers.voucher x set state = vouchers.state_of_use(v.cents, rest - amount) where x.id = v.id;
    return row ('DONE', v.id, v.campaign, v.serial, rest - amount)::vouchers.answer;
end
$$;

-- Takes a use back, once, as long as it is not paid; what comes back to a voucher that may no longer be used goes on to
-- its campaign.
create function vouchers.take_back(
    use_id uuid, with_id uuid, since timestamptz, taken_by uuid, why text, today date) returns vouchers.answer
language plpgsql as $$
declare
    v record;
    u record;
    rest bigint;
begin
    select x.id, x.state, x.serial, x.campaign, x.cents into v
    from vouchers.voucher x
    where x.id = (select w.voucher from vouchers.use w where w.id = use_id) for update;
    if not found then
        return row ('UNKNOWN', null, null, null, null)::vouchers.answer;
    end if;
    select * into u from vouchers.use w where w.id = use_id for update;
    rest := vouchers.left_of(v.id);
    if u.cancelled_at is not null then
        return row ('BEFORE', v.id, v.campaign, v.serial, rest)::vouchers.answer;
    end if;
    if u.payment is not null then
        return row ('PAID', v.id, v.campaign, v.serial, rest)::vouchers.answer;
    end if;
    if u.used_at < since then
        return row ('LATE', v.id, v.campaign, v.serial, rest)::vouchers.answer;
    end if;
    perform ledger.write(with_id, 'vouchers', 'use-cancelled', today, v.id, use_id, null, array[v.id, u.provider],
        array[-u.cents, u.cents]);
    update vouchers.use w
    set cancelled_at = clock_timestamp(), cancelled_by = taken_by, cancel_reason = why, cancellation = with_id
    where w.id = use_id;
    rest := rest + u.cents;
    if v.state in ('BLOCKED', 'EXPIRED', 'PURGED') then
        perform vouchers.sweep(array[v.id], 'sweep', today);
        rest := 0;
    elsif v.state <> 'SUSPENDED' then
        update vouchers.voucher x set state = vouchers.state_of_use(v.cents, rest) where x.id = v.id;
    end if;
    return row ('DONE', v.id, v.campaign, v.serial, rest)::vouchers.answer;
end
$$;

-- Gives what is left of vouchers of one campaign back to it; how much.
create function vouchers.sweep(which uuid[], why text, today date) returns bigint language plpgsql as $$
declare
    of_campaign uuid;
    accounts uuid[];
    amounts bigint[];
    total bigint;
begin
    select min(v.campaign::text)::uuid, array_agg(v.id order by v.id), array_agg(vouchers.left_of(v.id) order by v.id),
        sum(vouchers.left_of(v.id)) into of_campaign, accounts, amounts, total
    from vouchers.voucher v
    where v.id = any (which) and vouchers.left_of(v.id) > 0;
    if coalesce(total, 0) = 0 then
        return 0;
    end if;
    perform ledger.write(uuidv7(), 'vouchers', why, today, of_campaign, null, null, accounts || of_campaign,
        amounts || -total);
    return total;
end
$$;

-- Blocks, or ends, what may still be used of these vouchers; how many.
create function vouchers.stop(which uuid[], into_state text, today date) returns integer language plpgsql as $$
declare
    stopped uuid[];
begin
    select array_agg(v.id order by v.id) into stopped
    from (
        select x.id from vouchers.voucher x
        where x.id = any (which) and x.state in ('PRE_ACTIVATED', 'ACTIVATED', 'PARTLY_USED', 'SUSPENDED')
        order by x.id for update
    ) v;
    if stopped is null then
        return 0;
    end if;
    update vouchers.voucher x set state = into_state where x.id = any (stopped);
    perform vouchers.sweep(stopped, case into_state when 'BLOCKED' then 'block' else 'expire' end, today);
    return cardinality(stopped);
end
$$;
