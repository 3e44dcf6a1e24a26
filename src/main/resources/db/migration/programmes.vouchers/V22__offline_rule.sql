-- The rule for what was taken in without network: what the voucher still holds pays first, the guarantee of the device's
-- pass the rest. Money that comes back to a voucher takes the place of the guarantee's.

-- Gives the money of a pass that is over back to the guarantee.
create function vouchers.empty_pass(of_pass uuid, today date) returns void language plpgsql as $$
declare
    rest bigint := vouchers.left_of(of_pass);
begin
    if rest > 0 and exists (select from vouchers.pass p where p.id = of_pass and p.closed_at is not null) then
        perform ledger.write(uuidv7(), 'vouchers', 'sweep', today, of_pass, null, null,
            array[of_pass, (select p.guarantee from vouchers.pass p where p.id = of_pass)], array[rest, -rest]);
    end if;
end
$$;

create function vouchers.close_pass(of_pass uuid, today date) returns void language plpgsql as $$
begin
    update vouchers.pass p set closed_at = clock_timestamp() where p.id = of_pass and p.closed_at is null;
    perform vouchers.empty_pass(of_pass, today);
end
$$;

-- Issues a pass whose account is open already, and closes the device's former one. Answers DONE, BEFORE, or why not.
create function vouchers.issue_pass(
    new_id uuid, former uuid, of_provider uuid, by_account uuid, usual_cents bigint, device_cents bigint, days integer,
    today date)
returns text language plpgsql as $$
declare
    p record;
    known record;
    give bigint;
    from_guarantee uuid;
begin
    select q.state, q.services, coalesce(q.offline_cents, usual_cents) as allowed into p
    from vouchers.provider q where q.id = of_provider for no key update;
    if p.state is distinct from 'QUALIFIED' then
        return 'PROVIDER';
    end if;
    select x.provider, x.account, x.closed_at into known from vouchers.pass x where x.id = new_id;
    if found then
        return case when known.provider = of_provider and known.account = by_account and known.closed_at is null
            then 'BEFORE' else 'KEY' end;
    end if;
    perform vouchers.close_pass(x.id, today)
    from vouchers.pass x
    where x.id = former and x.provider = of_provider and x.account = by_account and x.closed_at is null;
    select least(p.allowed - coalesce(sum(x.cents), 0), device_cents) into give
    from vouchers.pass x where x.provider = of_provider and x.closed_at is null;
    if give < 100 then
        return 'ALLOWANCE';
    end if;
    select c.id into from_guarantee
    from vouchers.campaign c
    where c.guarantee and c.state = 'OPEN' and c.starts <= today and c.ends >= today + days + 14
        and vouchers.left_of(c.id) >= give
    order by c.starts, c.id limit 1;
    if not found then
        return 'GUARANTEE';
    end if;
    insert into vouchers.pass (id, provider, account, guarantee, services, cents, issued_at, valid_until)
    select new_id, of_provider, by_account, from_guarantee, p.services, give, n.now, n.now + make_interval(days => days)
    from (select clock_timestamp() as now) n;
    perform ledger.write(uuidv7(), 'vouchers', 'make', today, new_id, null, null, array[from_guarantee, new_id],
        array[give, -give]);
    return 'DONE';
end
$$;

-- One part of a use that was sent afterwards, with its transaction.
create function vouchers.add_part(
    use_id uuid, of_offline uuid, from_source text, from_account uuid, of_voucher uuid, of_campaign uuid, of_provider uuid,
    of_venue uuid, of_service text, amount bigint, co_payment bigint, taken_by uuid, at timestamptz, today date)
returns void language plpgsql as $$
begin
    perform ledger.write(use_id, 'vouchers', 'use', today, of_voucher, null, null, array[from_account, of_provider],
        array[amount, -amount]);
    insert into vouchers.use (id, voucher, campaign, provider, venue, service, cents, co_payment_cents, used_by, used_at)
    values (use_id, of_voucher, of_campaign, of_provider, of_venue, of_service, amount, co_payment, taken_by, at);
    insert into vouchers.offline_part (use, offline, source) values (use_id, of_offline, from_source);
end
$$;

create type vouchers.offline_answer as (
    outcome text,
    voucher uuid,
    serial text,
    by_voucher bigint,
    by_guarantee bigint
);

-- Takes in what a device took, once for its id.
create function vouchers.take_offline(
    use_id uuid, of_pass uuid, by_account uuid, secret bytea, of_provider uuid, of_venue uuid, of_departement text,
    of_service text, amount bigint, co_payment bigint, at timestamptz, today date)
returns vouchers.offline_answer language plpgsql as $$
declare
    q record;
    v record;
    former record;
    held bigint;
    used timestamptz := least(at, clock_timestamp());
    why text;
begin
    select * into q from vouchers.pass x where x.id = of_pass for update;
    if not found or q.provider <> of_provider or q.account is distinct from by_account then
        return row ('PASS', null, null, 0, 0)::vouchers.offline_answer;
    end if;
    select x.id, x.state, x.serial, x.campaign, x.cents, x.stopped_at, c.services, c.departements, c.in_parts, c.starts,
        c.grace_until, b.activated_at, b.blocked_at, a.currency into v
    from vouchers.voucher x
    join vouchers.campaign c on c.id = x.campaign
    join vouchers.batch b on b.id = x.batch
    join ledger.account a on a.id = x.id
    where x.secret_hash = secret for update of x;
    if not found then
        return row ('UNKNOWN', null, null, 0, 0)::vouchers.offline_answer;
    end if;
    select o.voucher, o.pass, o.cents, coalesce(sum(u.cents) filter (where p.source = 'VOUCHER'), 0) as by_voucher,
        coalesce(sum(u.cents) filter (where p.source = 'GUARANTEE'), 0) as by_guarantee into former
    from vouchers.offline_use o
    left join vouchers.offline_part p on p.offline = o.id and p.moved_at is null
    left join vouchers.use u on u.id = p.use
    where o.id = use_id group by o.id;
    if found and former.voucher = v.id and former.pass = of_pass and former.cents = amount then
        return row ('BEFORE', v.id, v.serial, former.by_voucher, former.by_guarantee)::vouchers.offline_answer;
    end if;
    why := case
        when former.voucher is not null or exists (select from vouchers.use u where u.id = use_id) then 'KEY'
        when q.closed_at is not null or clock_timestamp() > q.valid_until + vouchers.sent_within() then 'SENT_LATE'
        when used < q.issued_at then 'BEFORE_PASS'
        when used > q.valid_until then 'AFTER_PASS'
        when v.activated_at is null or v.activated_at > q.issued_at then 'PRE_ACTIVATED'
        when v.blocked_at <= q.issued_at then 'BLOCKED'
        when v.stopped_at <= q.issued_at then v.state
        when (used at time zone 'Europe/Paris')::date < v.starts then 'STOPPED'
        when (used at time zone 'Europe/Paris')::date > v.grace_until then 'EXPIRED'
        when of_service <> all (v.services) or of_service <> all (q.services) then 'SERVICE'
        when cardinality(v.departements) > 0 and of_departement <> all (v.departements) then 'PLACE'
        when v.currency <> 'EUR' or amount < 1 or amount > v.cents then 'AMOUNT'
        when not v.in_parts and amount <> v.cents then 'WHOLE'
        when amount + (
            select coalesce(sum(o.cents), 0) from vouchers.offline_use o
            where o.pass = of_pass and o.voucher = v.id and o.cancelled_at is null) > v.cents then 'SAME_DEVICE'
        when q.taken_cents + amount > q.cents then 'PASS_ALLOWANCE'
    end;
    if why is not null then
        return row (why, v.id, v.serial, 0, 0)::vouchers.offline_answer;
    end if;
    held := case when v.state in ('ACTIVATED', 'PARTLY_USED') and v.blocked_at is null
        then least(vouchers.left_of(v.id), amount) else 0 end;
    insert into vouchers.offline_use (id, pass, voucher, cents, used_at) values (use_id, of_pass, v.id, amount, used);
    if held > 0 then
        perform vouchers.add_part(use_id, use_id, 'VOUCHER', v.id, v.id, v.campaign, of_provider, of_venue, of_service,
            held, co_payment, by_account, used, today);
        update vouchers.voucher x set state = vouchers.state_of_use(v.cents, vouchers.left_of(v.id)) where x.id = v.id;
    end if;
    if amount > held then
        perform vouchers.add_part(case when held > 0 then uuidv7() else use_id end, use_id, 'GUARANTEE', of_pass, v.id,
            q.guarantee, of_provider, of_venue, of_service, amount - held, case when held > 0 then 0 else co_payment end,
            by_account, used, today);
    end if;
    return row ('DONE', v.id, v.serial, held, amount - held)::vouchers.offline_answer;
end
$$;

-- Whoever moves what a guarantee has paid goes through here alone, after locking the voucher.
create function vouchers.guarantee_gate() returns void language sql as $$
    select pg_advisory_xact_lock(hashtextextended('vouchers.guarantee', 0))
$$;

-- Gives a part that the guarantee paid back to its pass; the caller empties that when it is closed.
create function vouchers.back_to_guarantee(of_use uuid, with_id uuid, taken_by uuid, why text, today date) returns void
language plpgsql as $$
declare
    u record;
begin
    select w.*, o.pass into u
    from vouchers.use w
    join vouchers.offline_part p on p.use = w.id
    join vouchers.offline_use o on o.id = p.offline
    where w.id = of_use for update of w;
    perform ledger.write(with_id, 'vouchers', 'use-cancelled', today, u.voucher, of_use, null, array[u.pass, u.provider],
        array[-u.cents, u.cents]);
    update vouchers.use w
    set cancelled_at = clock_timestamp(), cancelled_by = taken_by, cancel_reason = why, cancellation = with_id
    where w.id = of_use;
end
$$;

-- Once a voucher, whose row the caller has locked, holds money again, it pays what the guarantee had paid for it: the
-- earliest uses first, as long as they are in no payment. So it does not matter who sent first, or cancelled when.
create function vouchers.even_out(of_voucher uuid, today date) returns void language plpgsql as $$
declare
    v record;
    u record;
    moved bigint;
begin
    select x.id, x.state, x.campaign, x.cents into v from vouchers.voucher x where x.id = of_voucher;
    if v.state not in ('ACTIVATED', 'PARTLY_USED') or vouchers.left_of(of_voucher) <= 0
        or not exists (select from vouchers.offline_use o where o.voucher = of_voucher) then
        return;
    end if;
    -- one after the other: two of them could each hold the pass that the other needs
    perform vouchers.guarantee_gate();
    for u in
        select w.*, o.pass, o.id as offline
        from vouchers.offline_use o
        join vouchers.offline_part p on p.offline = o.id and p.source = 'GUARANTEE'
        join vouchers.use w on w.id = p.use
        where o.voucher = of_voucher and w.cancelled_at is null and w.payment is null
        order by o.used_at, o.id
        for update of w
    loop
        moved := least(vouchers.left_of(of_voucher), u.cents);
        exit when moved <= 0;
        perform vouchers.back_to_guarantee(u.id, uuidv7(), null, '', today);
        update vouchers.offline_part p set moved_at = clock_timestamp() where p.use = u.id;
        perform vouchers.add_part(uuidv7(), u.offline, 'VOUCHER', of_voucher, of_voucher, v.campaign, u.provider, u.venue,
            u.service, moved, u.co_payment_cents, u.used_by, u.used_at, today);
        if moved < u.cents then
            perform vouchers.add_part(uuidv7(), u.offline, 'GUARANTEE', u.pass, of_voucher, u.campaign, u.provider,
                u.venue, u.service, u.cents - moved, 0, u.used_by, u.used_at, today);
        end if;
        perform vouchers.empty_pass(u.pass, today);
    end loop;
    update vouchers.voucher x set state = vouchers.state_of_use(v.cents, vouchers.left_of(v.id)) where x.id = v.id;
end
$$;

create function vouchers.even_out_again() returns trigger language plpgsql as $$
begin
    perform vouchers.even_out(new.id, (now() at time zone 'Europe/Paris')::date);
    return null;
end
$$;
create trigger even_out_again after update of state on vouchers.voucher
    for each row when (old.state = 'SUSPENDED' and new.state in ('ACTIVATED', 'PARTLY_USED'))
    execute function vouchers.even_out_again();

alter function vouchers.take_back(uuid, uuid, timestamptz, uuid, text, date) rename to take_back_one;

-- Takes a use back, once, as long as it is not paid. One that was sent afterwards is taken back whole, whichever of its
-- parts is named: each to where it came from.
create function vouchers.take_back(
    use_id uuid, with_id uuid, since timestamptz, taken_by uuid, why text, today date) returns vouchers.answer
language plpgsql as $$
declare
    a vouchers.answer;
    v record;
    o record;
    part record;
begin
    select x.id, x.voucher into o
    from vouchers.offline_part p join vouchers.offline_use x on x.id = p.offline where p.use = use_id;
    if not found then
        a := vouchers.take_back_one(use_id, with_id, since, taken_by, why, today);
        if a.outcome = 'DONE' then
            perform vouchers.even_out(a.voucher, today);
            a.left_cents := vouchers.left_of(a.voucher);
        end if;
        return a;
    end if;
    select x.id, x.campaign, x.serial into v from vouchers.voucher x where x.id = o.voucher for update;
    perform vouchers.guarantee_gate();
    select * into o from vouchers.offline_use x where x.id = o.id for update;
    a := row ('DONE', v.id, v.campaign, v.serial, 0)::vouchers.answer;
    if o.cancelled_at is not null then
        a.outcome := 'BEFORE';
    elsif exists (
            select from vouchers.offline_part p join vouchers.use u on u.id = p.use
            where p.offline = o.id and u.payment is not null) then
        a.outcome := 'PAID';
    elsif o.sent_at < since then
        a.outcome := 'LATE';
    else
        update vouchers.offline_use x set cancelled_at = clock_timestamp() where x.id = o.id;
        for part in
            select p.use, p.source, row_number() over (order by p.use) as number
            from vouchers.offline_part p join vouchers.use u on u.id = p.use
            where p.offline = o.id and u.cancelled_at is null
        loop
            if part.source = 'GUARANTEE' then
                perform vouchers.back_to_guarantee(part.use, case part.number when 1 then with_id else uuidv7() end,
                    taken_by, why, today);
                perform vouchers.empty_pass(o.pass, today);
            elsif (vouchers.take_back_one(part.use, case part.number when 1 then with_id else uuidv7() end, '-infinity',
                    taken_by, why, today)).outcome <> 'DONE' then
                raise exception 'part % does not go back', part.use;
            end if;
        end loop;
        perform vouchers.even_out(v.id, today);
    end if;
    a.left_cents := vouchers.left_of(v.id);
    return a;
end
$$;
