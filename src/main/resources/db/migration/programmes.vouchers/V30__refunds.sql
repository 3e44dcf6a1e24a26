-- A sponsor has some of its free funds transferred back to its own bank. Whoever asks does not approve. The id is the reference
-- at the bank, the transaction that orders it in the ledger, and the account at which the money lies until the bank has paid
-- it: with the floor zero, so that it is paid or given back once.
create table vouchers.refund (
    id uuid primary key,
    sponsor uuid not null references vouchers.sponsor (organisation),
    cents bigint not null check (cents > 0),
    iban bytea not null,
    holder bytea not null,
    last_four text not null check (length(last_four) = 4),
    state text not null default 'ASKED' check (
        state in ('ASKED', 'WITHDRAWN', 'REFUSED', 'ORDERED', 'PAID', 'REJECTED', 'RETURNED')),
    asked_by uuid,
    asked_at timestamptz not null default clock_timestamp(),
    decided_by uuid,
    decided_at timestamptz,
    -- The day on which the bank is asked to pay.
    execution date,
    -- Why the payer refused it, or the bank's code of why it was rejected or came back.
    reason text not null default '' check (length(reason) <= 500),
    -- The day on which the bank booked it.
    paid_on date,
    constraint refund_decided_or_asked check ((decided_at is null) = (state in ('ASKED', 'WITHDRAWN'))),
    constraint refund_ordered_for_a_day check ((execution is not null) = (state in ('ORDERED', 'PAID', 'REJECTED', 'RETURNED'))),
    constraint refund_paid_on check ((paid_on is not null) = (state in ('PAID', 'RETURNED'))),
    constraint refund_approved_by_another check (
        decided_by is null or asked_by is null or decided_by <> asked_by)
);
create unique index refund_asked_once on vouchers.refund (sponsor) where state = 'ASKED';
create index refund_sponsor on vouchers.refund (sponsor, asked_at);
create index refund_asked on vouchers.refund (asked_at);

create function vouchers.refund_lawfully() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and (old.state, new.state) not in (
            ('ASKED', 'WITHDRAWN'), ('ASKED', 'REFUSED'), ('ASKED', 'ORDERED'), ('ORDERED', 'PAID'), ('ORDERED', 'REJECTED'),
            ('PAID', 'RETURNED')) then
        raise exception 'a refund does not go from % to %', old.state, new.state
            using errcode = 'check_violation', constraint = 'refund_lawful';
    end if;
    if (new.id, new.sponsor, new.cents, new.last_four, new.asked_by, new.asked_at)
        is distinct from (old.id, old.sponsor, old.cents, old.last_four, old.asked_by, old.asked_at)
        or old.state <> 'ASKED' and (new.execution, new.decided_by, new.decided_at)
            is distinct from (old.execution, old.decided_by, old.decided_at) then
        raise exception 'what a refund is never changes'
            using errcode = 'check_violation', constraint = 'refund_stands';
    end if;
    return new;
end
$$;
create trigger refund_lawfully before update on vouchers.refund
    for each row execute function vouchers.refund_lawfully();

revoke delete on vouchers.refund from ${app_role};
