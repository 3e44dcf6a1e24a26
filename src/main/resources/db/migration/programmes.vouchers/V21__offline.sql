-- Vouchers taken in without network. Keys that sign vouchers, so that a device tells a true one from a false one by itself;
-- the private half is sealed. The number stands in the header of what is signed.
create table vouchers.signing_key (
    id uuid primary key,
    number integer not null unique generated always as identity,
    public_key text not null check (length(public_key) between 50 and 1000),
    private_key bytea not null,
    made_at timestamptz not null default clock_timestamp()
);
revoke delete on vouchers.signing_key from ${app_role};

-- Since when nothing can be had for a voucher: what a device prepared later has on its list.
alter table vouchers.voucher add column stopped_at timestamptz;
update vouchers.voucher set stopped_at = now() where state in ('BLOCKED', 'SUSPENDED', 'EXPIRED', 'USED');
create index voucher_stopped on vouchers.voucher (campaign) include (serial)
    where state in ('BLOCKED', 'SUSPENDED', 'EXPIRED', 'USED');

create function vouchers.note_stop() returns trigger language plpgsql as $$
begin
    new.stopped_at := case
        when new.state in ('BLOCKED', 'SUSPENDED', 'EXPIRED', 'USED') then coalesce(old.stopped_at, clock_timestamp())
        when new.state = 'PURGED' then old.stopped_at
    end;
    return new;
end
$$;
create trigger note_stop before update of state on vouchers.voucher
    for each row when (old.state <> new.state) execute function vouchers.note_stop();

-- A campaign that makes no vouchers: its money guarantees those taken in without network.
alter table vouchers.campaign add column guarantee boolean not null default false;
create index campaign_guarantee on vouchers.campaign (starts) where guarantee;

create function vouchers.no_batch_of_guarantee() returns trigger language plpgsql as $$
begin
    if exists (select from vouchers.campaign c where c.id = new.campaign and c.guarantee) then
        raise exception 'no voucher is made of the guarantee'
            using errcode = 'check_violation', constraint = 'no_batch_of_guarantee';
    end if;
    return new;
end
$$;
create trigger no_batch_of_guarantee before insert on vouchers.batch
    for each row execute function vouchers.no_batch_of_guarantee();

-- How much a provider may take in without network, on all its devices together; null: what the setting says.
alter table vouchers.provider add column offline_cents bigint check (offline_cents between 0 and 200000);

-- What allows one device to take vouchers in without network. The money of its allowance lies at the account of its id.
create table vouchers.pass (
    id uuid primary key,
    provider uuid not null references vouchers.provider (id),
    account uuid not null,
    guarantee uuid not null references vouchers.campaign (id),
    services text[] not null check (cardinality(services) between 1 and 20),
    cents bigint not null check (cents between 100 and 200000),
    -- Of uses that arrived, those cancelled since included.
    taken_cents bigint not null default 0,
    issued_at timestamptz not null default clock_timestamp(),
    valid_until timestamptz not null,
    closed_at timestamptz,
    constraint pass_allowance check (taken_cents between 0 and cents),
    constraint pass_days check (valid_until > issued_at and valid_until <= issued_at + interval '7 days')
);
create index pass_open on vouchers.pass (provider) where closed_at is null;

-- A use that was sent afterwards; its id was made on the device. What pays it are its parts.
create table vouchers.offline_use (
    id uuid primary key,
    pass uuid not null references vouchers.pass (id),
    voucher uuid not null references vouchers.voucher (id),
    cents bigint not null check (cents > 0),
    used_at timestamptz not null,
    sent_at timestamptz not null default clock_timestamp(),
    cancelled_at timestamptz
);
create index offline_use_voucher on vouchers.offline_use (voucher);
create index offline_use_pass on vouchers.offline_use (pass);

create table vouchers.offline_part (
    use uuid primary key references vouchers.use (id),
    offline uuid not null references vouchers.offline_use (id),
    source text not null check (source in ('VOUCHER', 'GUARANTEE')),
    -- The guarantee had paid it, until money came back to the voucher.
    moved_at timestamptz,
    check (moved_at is null or source = 'GUARANTEE')
);
create index offline_part_offline on vouchers.offline_part (offline);
revoke delete on vouchers.pass, vouchers.offline_use, vouchers.offline_part from ${app_role};

-- How long after its end a pass still takes what is sent.
create function vouchers.sent_within() returns interval language sql immutable return interval '7 days';

-- Whoever writes: a use lies within its pass, in time and money, and one pass takes no more of a voucher than it was made for.
create function vouchers.offline_within_pass() returns trigger language plpgsql as $$
declare
    q record;
begin
    update vouchers.pass p set taken_cents = p.taken_cents + new.cents
    where p.id = new.pass and p.closed_at is null
        and new.used_at between p.issued_at and p.valid_until
        and new.sent_at <= p.valid_until + vouchers.sent_within()
    returning * into q;
    if not found then
        raise exception 'use % lies outside its pass', new.id
            using errcode = 'check_violation', constraint = 'offline_within_pass';
    end if;
    if (
            select coalesce(sum(o.cents), 0) + new.cents from vouchers.offline_use o
            where o.pass = new.pass and o.voucher = new.voucher and o.cancelled_at is null)
        > (select v.cents from vouchers.voucher v where v.id = new.voucher) then
        raise exception 'one device took more of a voucher than it was made for'
            using errcode = 'check_violation', constraint = 'offline_face_value';
    end if;
    return new;
end
$$;
create trigger offline_within_pass before insert on vouchers.offline_use
    for each row execute function vouchers.offline_within_pass();

create function vouchers.offline_stands() returns trigger language plpgsql as $$
begin
    if (new.id, new.pass, new.voucher, new.cents, new.used_at, new.sent_at)
            is distinct from (old.id, old.pass, old.voucher, old.cents, old.used_at, old.sent_at)
        or old.cancelled_at is not null then
        raise exception 'what a use was never changes' using errcode = 'check_violation', constraint = 'offline_stands';
    end if;
    return new;
end
$$;
create trigger offline_stands before update on vouchers.offline_use
    for each row execute function vouchers.offline_stands();
