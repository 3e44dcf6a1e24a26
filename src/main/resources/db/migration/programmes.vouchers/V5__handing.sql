-- Handing out: by whom, how, and by which decision; to whom it went is written nowhere. Its id makes it count once.
create table vouchers.handing (
    id uuid primary key,
    campaign uuid not null references vouchers.campaign (id),
    distributor uuid not null references organisations.organisation (id),
    how text not null check (how in ('PAPER', 'EMAIL', 'TEXT')),
    vouchers integer not null check (vouchers > 0),
    -- What the campaign's table of rules decided.
    ruling uuid,
    handed_by uuid,
    handed_at timestamptz not null default clock_timestamp()
);
create index handing_distributor on vouchers.handing (distributor, handed_at desc);
alter table vouchers.voucher add column handing uuid references vouchers.handing (id);
create index voucher_handing on vouchers.voucher (handing) where handing is not null;

-- A voucher is handed out once, whoever asks.
create function vouchers.handed_once() returns trigger language plpgsql as $$
begin
    if old.handed_at is not null and new.state <> 'PURGED'
        and (new.handed_at, new.handing) is distinct from (old.handed_at, old.handing) then
        raise exception 'voucher % is handed out already', old.serial
            using errcode = 'check_violation', constraint = 'voucher_handed_once';
    end if;
    return new;
end
$$;
create trigger handed_once before update of handed_at, handing on vouchers.voucher
    for each row execute function vouchers.handed_once();

-- The same value under a new number and a new code; the old voucher is blocked, and says by which one it was replaced.
-- Answers DONE, or why not.
create function vouchers.reissue(
    old_id uuid, new_id uuid, new_serial text, secret bytea, with_id uuid, done_by uuid, why text, today date)
returns text language plpgsql as $$
declare
    v record;
    rest bigint;
begin
    select x.id, x.state, x.campaign, x.batch, x.booklet, x.handed_at, x.handed_by, x.handing, x.holder,
        c.state as campaign_state, c.grace_until, b.blocked_at into v
    from vouchers.voucher x
    join vouchers.campaign c on c.id = x.campaign
    join vouchers.batch b on b.id = x.batch
    where x.id = old_id for update of x;
    if not found then
        return 'UNKNOWN';
    end if;
    if v.state not in ('ACTIVATED', 'PARTLY_USED', 'SUSPENDED') then
        return v.state;
    end if;
    if v.blocked_at is not null then
        return 'BLOCKED';
    end if;
    if v.campaign_state <> 'OPEN' then
        return 'STOPPED';
    end if;
    if today > v.grace_until then
        return 'EXPIRED';
    end if;
    rest := vouchers.left_of(v.id);
    if rest <= 0 then
        return 'USED';
    end if;
    insert into vouchers.voucher (id, campaign, batch, serial, secret_hash, cents, state, booklet, handed_at, handed_by,
        handing, holder, replaces)
    values (new_id, v.campaign, v.batch, new_serial, secret, rest, 'ACTIVATED', v.booklet, v.handed_at, v.handed_by,
        v.handing, v.holder, v.id);
    perform ledger.write(with_id, 'vouchers', 'replace', today, new_id, null, null, array[v.id, new_id],
        array[rest, -rest]);
    update vouchers.voucher x set state = 'BLOCKED' where x.id = v.id;
    insert into vouchers.event (voucher, what, actor, reason)
    values (v.id, 'REPLACED', done_by, why), (new_id, 'REPLACES', done_by, '');
    return 'DONE';
end
$$;

-- What comes back to a voucher that was replaced belongs to the one that stands for it, if that can still be used.
create function vouchers.pass_on(old_id uuid, today date) returns void language plpgsql as $$
declare
    s record;
    rest bigint := vouchers.left_of(old_id);
begin
    with recursive chain as (
        select x.id from vouchers.voucher x where x.replaces = old_id
        union all
        select x.id from chain c join vouchers.voucher x on x.replaces = c.id
    )
    select x.id, x.cents, x.state into s
    from vouchers.voucher x
    where x.id in (select id from chain) and not exists (select from vouchers.voucher n where n.replaces = x.id)
    for update of x;
    if not found or rest <= 0 or s.state not in ('ACTIVATED', 'PARTLY_USED', 'USED', 'SUSPENDED') then
        return;
    end if;
    perform ledger.write(uuidv7(), 'vouchers', 'replace', today, s.id, null, null, array[old_id, s.id],
        array[rest, -rest]);
    if s.state <> 'SUSPENDED' then
        update vouchers.voucher x set state = vouchers.state_of_use(s.cents, vouchers.left_of(s.id)) where x.id = s.id;
    end if;
end
$$;

-- Gives what is left of vouchers of one campaign back to it, or to those that replace them; how much went to the campaign.
create or replace function vouchers.sweep(which uuid[], why text, today date) returns bigint language plpgsql as $$
declare
    of_campaign uuid;
    accounts uuid[];
    amounts bigint[];
    total bigint;
begin
    perform vouchers.pass_on(v.replaces, today)
    from vouchers.voucher v where v.replaces = any (which);
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

-- Towards the end of its year a sponsor approves that nothing more of a campaign is handed out.
alter table vouchers.campaign add column handing_stopped_at timestamptz;
