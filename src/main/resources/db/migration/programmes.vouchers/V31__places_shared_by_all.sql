-- A place that many use vouchers at is not locked by each of them, which made every one write the list of lockers anew: it is
-- suspended for the uses that begin afterwards, and never removed. A voucher whose state stays is not written anew.
create function vouchers.never_removed() returns trigger language plpgsql as $$
begin
    raise exception 'a place that takes vouchers is never removed' using errcode = 'insufficient_privilege';
end
$$;
create trigger never_removed before delete or truncate on vouchers.provider
    for each statement execute function vouchers.never_removed();

create or replace function vouchers.spend(
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
    select * into p from vouchers.provider q where q.id = of_provider;
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
    update vouchers.voucher x set state = vouchers.state_of_use(v.cents, rest - amount)
    where x.id = v.id and x.state <> vouchers.state_of_use(v.cents, rest - amount);
    return row ('DONE', v.id, v.campaign, v.serial, rest - amount)::vouchers.answer;
end
$$;
