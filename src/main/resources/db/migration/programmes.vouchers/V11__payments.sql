-- A payment run: what providers took up to a day is paid to each of them in one transfer. Who prepares it does not approve it.
create table vouchers.payment_run (
    id uuid primary key,
    up_to date not null,
    -- The day on which the bank is asked to pay.
    execution date not null,
    state text not null check (state in ('PREPARED', 'APPROVED', 'CANCELLED')),
    prepared_by uuid,
    prepared_at timestamptz not null default clock_timestamp(),
    decided_by uuid,
    decided_at timestamptz,
    constraint run_decided_or_prepared check ((decided_at is null) = (state = 'PREPARED')),
    constraint preparer_does_not_approve check (
        state <> 'APPROVED' or prepared_by is null or decided_by is distinct from prepared_by)
);
create index payment_run_prepared on vouchers.payment_run (prepared_at);

-- What one provider gets in a run. Its id is its end-to-end reference at the bank, the transaction that orders it in the
-- ledger, and the account at which the money lies until the bank has paid it: with the floor zero, so that it is paid or
-- given back once.
create table vouchers.payment (
    id uuid primary key,
    run uuid not null references vouchers.payment_run (id),
    provider uuid not null references vouchers.provider (id),
    bank_account uuid not null references vouchers.bank_account (id),
    cents bigint not null check (cents > 0),
    uses integer not null check (uses > 0),
    state text not null check (state in ('PREPARED', 'LEFT_OUT', 'ORDERED', 'PAID', 'REJECTED', 'RETURNED')),
    -- Why it was left out, as hold_of says it, or the bank's code of why it was rejected or returned.
    reason text not null default '' check (length(reason) <= 35),
    changed_at timestamptz not null default clock_timestamp(),
    -- The day on which the bank booked it.
    paid_on date,
    constraint payment_once_a_run unique (run, provider),
    constraint payment_paid_on check ((paid_on is not null) = (state in ('PAID', 'RETURNED')))
);
create index payment_provider on vouchers.payment (provider, changed_at);
create index payment_bank_account on vouchers.payment (bank_account);

create function vouchers.run_lawfully() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and (old.state, new.state) not in (('PREPARED', 'APPROVED'), ('PREPARED', 'CANCELLED')) then
        raise exception 'a payment run does not go from % to %', old.state, new.state
            using errcode = 'check_violation', constraint = 'run_lawful';
    end if;
    if (new.id, new.up_to, new.execution, new.prepared_by, new.prepared_at)
        is distinct from (old.id, old.up_to, old.execution, old.prepared_by, old.prepared_at) then
        raise exception 'what a payment run is never changes'
            using errcode = 'check_violation', constraint = 'run_stands';
    end if;
    return new;
end
$$;
create trigger run_lawfully before update on vouchers.payment_run
    for each row execute function vouchers.run_lawfully();

create function vouchers.payment_lawfully() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and (old.state, new.state) not in (
            ('PREPARED', 'ORDERED'), ('PREPARED', 'LEFT_OUT'), ('ORDERED', 'PAID'), ('ORDERED', 'REJECTED'),
            ('PAID', 'RETURNED')) then
        raise exception 'a payment does not go from % to %', old.state, new.state
            using errcode = 'check_violation', constraint = 'payment_lawful';
    end if;
    if (new.id, new.run, new.provider, new.bank_account, new.cents, new.uses)
        is distinct from (old.id, old.run, old.provider, old.bank_account, old.cents, old.uses) then
        raise exception 'what a payment is never changes'
            using errcode = 'check_violation', constraint = 'payment_stands';
    end if;
    return new;
end
$$;
create trigger payment_lawfully before update on vouchers.payment
    for each row execute function vouchers.payment_lawfully();

-- A use is in one payment at most: it leaves it only once that is rejected, returned or left out.
alter table vouchers.use add constraint use_payment_fkey foreign key (payment) references vouchers.payment (id)
    deferrable initially deferred;
alter table vouchers.use add constraint paid_or_cancelled check (payment is null or cancelled_at is null);
create index use_payment on vouchers.use (payment) where payment is not null;

create function vouchers.paid_once() returns trigger language plpgsql as $$
begin
    if new.payment is distinct from old.payment and (new.payment is not null or not exists (
            select from vouchers.payment p
            where p.id = old.payment and p.state in ('LEFT_OUT', 'REJECTED', 'RETURNED'))) then
        raise exception 'use % is in a payment already', old.id
            using errcode = 'check_violation', constraint = 'paid_once';
    end if;
    return new;
end
$$;
create trigger paid_once before update of payment on vouchers.use
    for each row when (old.payment is not null) execute function vouchers.paid_once();

-- A payment is the sum of its uses, all of its provider, at the moment it is prepared.
create function vouchers.payment_adds_up() returns trigger language plpgsql as $$
begin
    if (
            select row (coalesce(sum(u.cents), 0)::bigint, count(*)::integer, coalesce(bool_and(u.provider = new.provider), false))
            from vouchers.use u where u.payment = new.id) is distinct from row (new.cents, new.uses, true) then
        raise exception 'payment % is not the sum of its uses', new.id
            using errcode = 'check_violation', constraint = 'payment_adds_up';
    end if;
    return null;
end
$$;
create constraint trigger payment_adds_up after insert on vouchers.payment
    for each row execute function vouchers.payment_adds_up();

-- What the bank sent: a report on a run (pain.002) or a statement of the escrow account (camt.053). Each is read once.
create table vouchers.bank_file (
    id uuid primary key,
    kind text not null check (kind in ('REPORT', 'STATEMENT')),
    message_id text not null check (length(message_id) between 1 and 35),
    -- Of a statement: the day of its closing balance, and its balances.
    day date,
    opening_cents bigint,
    closing_cents bigint,
    -- What the books had at the bank once it was read.
    ledger_cents bigint not null default 0,
    read_by uuid,
    read_at timestamptz not null default clock_timestamp(),
    constraint bank_file_once unique (kind, message_id),
    check ((kind = 'STATEMENT') = (day is not null and opening_cents is not null and closing_cents is not null))
);
create index bank_file_day on vouchers.bank_file (day) where kind = 'STATEMENT';

-- A booking of the escrow account: money that came in is positive.
create table vouchers.bank_entry (
    id uuid primary key,
    file uuid not null references vouchers.bank_file (id),
    line integer not null check (line > 0),
    cents bigint not null check (cents <> 0),
    booked_on date not null,
    reference text not null default '' check (length(reference) <= 35),
    words text not null default '' check (length(words) <= 200),
    -- What it is in the books; none: a difference to be cleared up.
    matched text check (matched in ('PAYMENT', 'RETURN', 'DEPOSIT')),
    about uuid,
    unique (file, line),
    check ((matched is null) = (about is null))
);
create index bank_entry_open on vouchers.bank_entry (booked_on) where matched is null;

-- A sponsor's money that came in; its id is its transaction in the ledger. The bank's entry for it, once seen.
create table vouchers.deposit (
    id uuid primary key,
    sponsor uuid not null references organisations.organisation (id),
    cents bigint not null check (cents > 0),
    day date not null,
    entry uuid unique references vouchers.bank_entry (id)
);
create index deposit_open on vouchers.deposit (cents, day) where entry is null;
insert into vouchers.deposit (id, sponsor, cents, day)
select t.id, t.about, e.cents, t.value_date
from ledger.transaction t
join ledger.entry e on e.transaction = t.id and e.account = '0198a000-0000-7000-8000-000000000512'
join organisations.organisation o on o.id = t.about
where t.book = 'vouchers' and t.kind = 'deposit' and e.cents > 0;

revoke delete on vouchers.payment_run, vouchers.payment, vouchers.bank_file, vouchers.bank_entry, vouchers.deposit
    from ${app_role};
revoke update on vouchers.bank_file from ${app_role};
grant update (ledger_cents) on vouchers.bank_file to ${app_role};

create or replace function vouchers.hold_of(of_provider uuid) returns text language sql stable
begin atomic
    select case
            when p.state = 'SUSPENDED' then 'SUSPENDED'
            when p.state <> 'QUALIFIED' then 'NOT_QUALIFIED'
            when exists (
                select from vouchers.bank_account a where a.provider = p.id and a.state = 'PROPOSED') then 'ACCOUNT_WAITING'
            when not exists (
                select from vouchers.bank_account a where a.provider = p.id and a.state = 'CURRENT') then 'NO_ACCOUNT'
            when p.public_body and p.payment_days is null then 'AGREEMENT'
            -- the bank's codes for an account that is wrong, closed, blocked or takes no transfers
            when exists (
                select from vouchers.payment y join vouchers.bank_account a on a.id = y.bank_account
                where a.provider = p.id and a.state = 'CURRENT' and y.state in ('REJECTED', 'RETURNED')
                    and y.reason in ('AC01', 'AC03', 'AC04', 'AC06', 'AC13', 'AC14', 'AG01', 'BE01', 'BE22', 'CNOR', 'RC01'))
                then 'ACCOUNT_REFUSED_BY_BANK'
        end
    from vouchers.provider p
    where p.id = of_provider;
end;
