create schema vouchers;

-- A campaign: who pays, for whom, for what help, where, and until when. Its money lies in the ledger, at the account of
-- its own id; each voucher's value lies at the account of the voucher's id.
create table vouchers.campaign (
    id uuid primary key,
    version integer not null default 0 check (version >= 0),
    name text not null check (length(name) between 3 and 120 and name = btrim(name)),
    purpose text not null default '' check (length(purpose) <= 1000),
    -- The decision table that says who may have a voucher; none: everybody.
    rule text check (rule ~ '^[a-z][a-z0-9-]{1,60}$'),
    services text[] not null check (cardinality(services) between 1 and 20),
    -- Codes of départements; empty: everywhere.
    departements text[] not null default '{}',
    cents bigint not null check (cents between 100 and 100000),
    booklet integer not null check (booklet between 1 and 50),
    -- Whether a voucher may be used in several parts.
    in_parts boolean not null,
    starts date not null,
    ends date not null,
    -- Last day on which what was given before the end may still be taken in.
    grace_until date not null,
    state text not null check (state in ('DRAFT', 'OPEN', 'STOPPED', 'CLOSED')),
    created_by uuid,
    created_at timestamptz not null default now(),
    check (starts <= ends and ends <= grace_until),
    check (grace_until < starts + interval '3 years')
);

-- Whose money is in escrow; what is not committed lies at the account of this id.
create table vouchers.sponsor (
    id uuid primary key,
    organisation uuid not null unique references organisations.organisation (id)
);

-- Who pays which part, in hundredths of a per cent.
create table vouchers.share (
    campaign uuid not null references vouchers.campaign (id),
    sponsor uuid not null references organisations.organisation (id),
    basis_points integer not null check (basis_points between 1 and 10000),
    primary key (campaign, sponsor)
);

create function vouchers.shares_make_a_whole() returns trigger language plpgsql as $$
begin
    if exists (
            select from vouchers.campaign c
            where c.id = new.id and c.state <> 'DRAFT' and 10000 <> (
                select coalesce(sum(s.basis_points), 0) from vouchers.share s where s.campaign = c.id)) then
        raise exception 'the shares of campaign % do not make a whole', new.id
            using errcode = 'check_violation', constraint = 'shares_make_a_whole';
    end if;
    return null;
end
$$;
create constraint trigger shares_make_a_whole after insert or update of state on vouchers.campaign
    deferrable initially deferred for each row execute function vouchers.shares_make_a_whole();

create function vouchers.shares_stand() returns trigger language plpgsql as $$
begin
    if exists (
            select from vouchers.campaign c
            where c.id = case tg_op when 'DELETE' then old.campaign else new.campaign end and c.state <> 'DRAFT') then
        raise exception 'the shares of an open campaign do not change'
            using errcode = 'check_violation', constraint = 'shares_stand';
    end if;
    return coalesce(new, old);
end
$$;
create trigger shares_stand before insert or update or delete on vouchers.share
    for each row execute function vouchers.shares_stand();

-- Where vouchers are accepted: an organisation, with all its addresses. What it is owed lies at the account of its id.
create table vouchers.provider (
    id uuid primary key,
    organisation uuid not null unique references organisations.organisation (id),
    version integer not null default 0 check (version >= 0),
    state text not null check (state in ('ASKED', 'QUALIFIED', 'REFUSED', 'SUSPENDED')),
    services text[] not null check (cardinality(services) between 1 and 20),
    representative text not null check (length(representative) between 2 and 120),
    reason text not null default '' check (length(reason) <= 1000),
    asked_at timestamptz not null default now(),
    decided_at timestamptz,
    decided_by uuid
);

-- Vouchers made together; their money lies at the account of the batch's id until each of them exists. Who makes, who activates and who hands out are different people.
create table vouchers.batch (
    id uuid primary key,
    campaign uuid not null references vouchers.campaign (id),
    vouchers integer not null check (vouchers between 1 and 1000000),
    distributor uuid references organisations.organisation (id),
    made_by uuid,
    begun_at timestamptz not null default now(),
    -- Empty while it is being made; what a stopped process left unfinished is given up.
    made_at timestamptz,
    activated_by uuid,
    activated_at timestamptz,
    blocked_by uuid,
    blocked_at timestamptz,
    blocked_reason text not null default '' check (length(blocked_reason) <= 500),
    check (activated_at is null or made_at is not null),
    constraint maker_does_not_activate check (activated_by is distinct from made_by or activated_by is null)
);
create index batch_campaign on vouchers.batch (campaign, begun_at);

create sequence vouchers.serial;

create table vouchers.voucher (
    id uuid primary key,
    campaign uuid not null references vouchers.campaign (id),
    batch uuid not null references vouchers.batch (id),
    serial text not null unique check (serial ~ '^[0-9A-Z]{1,25}$'),
    -- SHA-256 of the secret, which is shown once and kept nowhere. It has 80 random bits: no key is needed to hide it.
    secret_hash bytea not null unique check (length(secret_hash) = 32),
    cents bigint not null check (cents between 1 and 100000),
    state text not null check (state in ('PRE_ACTIVATED', 'ACTIVATED', 'PARTLY_USED', 'USED', 'SUSPENDED', 'BLOCKED',
        'EXPIRED', 'PURGED')),
    -- The booklet it belongs to in its batch, from 1.
    booklet integer not null check (booklet > 0),
    -- To whom it was handed: nobody is known for one to bearer.
    handed_at timestamptz,
    handed_by uuid,
    holder uuid,
    replaces uuid unique references vouchers.voucher (id)
) with (fillfactor = 80);
create index voucher_batch on vouchers.voucher (batch, booklet);
create index voucher_campaign on vouchers.voucher (campaign, state);
create index voucher_holder on vouchers.voucher (holder) where holder is not null;

-- From which state to which: whoever asks.
create table vouchers.lawful (
    before text not null,
    after text not null,
    primary key (before, after)
);
insert into vouchers.lawful (before, after) values
    ('PRE_ACTIVATED', 'ACTIVATED'), ('PRE_ACTIVATED', 'BLOCKED'), ('PRE_ACTIVATED', 'EXPIRED'),
    ('PRE_ACTIVATED', 'PURGED'),
    ('ACTIVATED', 'PARTLY_USED'), ('ACTIVATED', 'USED'), ('ACTIVATED', 'SUSPENDED'), ('ACTIVATED', 'BLOCKED'),
    ('ACTIVATED', 'EXPIRED'),
    ('PARTLY_USED', 'USED'), ('PARTLY_USED', 'ACTIVATED'), ('PARTLY_USED', 'SUSPENDED'), ('PARTLY_USED', 'BLOCKED'),
    ('PARTLY_USED', 'EXPIRED'),
    ('USED', 'PARTLY_USED'), ('USED', 'ACTIVATED'), ('USED', 'PURGED'),
    ('SUSPENDED', 'ACTIVATED'), ('SUSPENDED', 'PARTLY_USED'), ('SUSPENDED', 'BLOCKED'), ('SUSPENDED', 'EXPIRED'),
    ('BLOCKED', 'PURGED'), ('EXPIRED', 'PURGED');

create function vouchers.only_lawfully() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and not exists (
            select from vouchers.lawful where before = old.state and after = new.state) then
        raise exception 'a voucher does not go from % to %', old.state, new.state
            using errcode = 'check_violation', constraint = 'voucher_lawful';
    end if;
    if (new.id, new.campaign, new.batch, new.serial, new.cents, new.secret_hash)
        is distinct from (old.id, old.campaign, old.batch, old.serial, old.cents, old.secret_hash) then
        raise exception 'what a voucher is never changes'
            using errcode = 'check_violation', constraint = 'voucher_stands';
    end if;
    return new;
end
$$;
create trigger only_lawfully before update on vouchers.voucher
    for each row execute function vouchers.only_lawfully();

-- A use; its id is that of its transaction in the ledger, and its idempotency key.
create table vouchers.use (
    id uuid primary key,
    voucher uuid not null references vouchers.voucher (id),
    campaign uuid not null,
    provider uuid not null,
    venue uuid,
    service text not null check (length(service) between 2 and 80),
    cents bigint not null check (cents > 0),
    -- What the person paid besides.
    co_payment_cents bigint not null default 0 check (co_payment_cents between 0 and 100000),
    used_by uuid,
    used_at timestamptz not null default clock_timestamp(),
    cancelled_at timestamptz,
    cancelled_by uuid,
    cancel_reason text not null default '' check (length(cancel_reason) <= 500),
    cancellation uuid unique,
    payment uuid,
    check ((cancelled_at is null) = (cancellation is null))
);
create index use_voucher on vouchers.use (voucher, used_at);
create index use_provider on vouchers.use (provider, used_at);
create index use_to_pay on vouchers.use (provider) where payment is null and cancelled_at is null;

-- Codes that led nowhere, by who asked, so that nobody goes through them all.
create table vouchers.miss (
    asker text not null check (length(asker) <= 80),
    at timestamptz not null default clock_timestamp()
);
create index miss_asker on vouchers.miss (asker, at);

-- What happened to vouchers, one line per event; never changed.
create table vouchers.event (
    at timestamptz not null default clock_timestamp(),
    voucher uuid,
    batch uuid,
    what text not null check (what ~ '^[A-Z_]{3,40}$'),
    actor uuid,
    reason text not null default '' check (length(reason) <= 500)
);
create index event_voucher on vouchers.event (voucher, at) where voucher is not null;
create index event_batch on vouchers.event (batch, at) where batch is not null;
revoke update, delete on vouchers.event, vouchers.lawful from ${app_role};
revoke insert on vouchers.lawful from ${app_role};
