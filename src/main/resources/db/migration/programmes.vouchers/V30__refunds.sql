-- A sponsor's free money that goes back to its bank: asked by the sponsor, ordered by a payer. Its id is its end-to-end
-- reference at the bank, the transaction that orders it in the ledger, and the account at which the money lies until the
-- bank has paid it: with the floor zero, so that it is paid or given back once. We make it, not the form: whoever chose it
-- could name an account of somebody else's.
create table vouchers.refund (
    id uuid primary key,
    -- Made once per form: sent twice, it asks once.
    form uuid not null unique,
    sponsor uuid not null references vouchers.sponsor (organisation),
    cents bigint not null check (cents > 0),
    -- Where it goes; sealed.
    iban bytea not null,
    holder bytea not null,
    last_four text not null check (last_four ~ '^[0-9A-Z]{4}$'),
    state text not null check (state in ('ASKED', 'WITHDRAWN', 'REFUSED', 'APPROVED', 'PAID', 'REJECTED', 'RETURNED')),
    asked_by uuid,
    asked_at timestamptz not null default clock_timestamp(),
    decided_by uuid,
    decided_at timestamptz,
    -- The day on which the bank is asked to pay.
    execution date,
    -- Why it was refused, or the bank's code of why it was rejected or returned.
    reason text not null default '' check (length(reason) <= 500),
    -- The day on which the bank booked it.
    paid_on date,
    constraint refund_decided_or_asked check ((decided_at is null) = (state = 'ASKED')),
    constraint refund_execution check ((execution is not null) = (state in ('APPROVED', 'PAID', 'REJECTED', 'RETURNED'))),
    constraint refund_paid_on check ((paid_on is not null) = (state in ('PAID', 'RETURNED'))),
    constraint refund_refused_for_a_reason check (state <> 'REFUSED' or reason <> ''),
    constraint refund_asker_does_not_approve check (
        state not in ('APPROVED', 'PAID', 'REJECTED', 'RETURNED')
        or asked_by is null or decided_by is distinct from asked_by)
);
create unique index refund_asked on vouchers.refund (sponsor) where state = 'ASKED';
create index refund_sponsor on vouchers.refund (sponsor, asked_at);

create function vouchers.refund_lawfully() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and (old.state, new.state) not in (
            ('ASKED', 'WITHDRAWN'), ('ASKED', 'REFUSED'), ('ASKED', 'APPROVED'), ('APPROVED', 'PAID'),
            ('APPROVED', 'REJECTED'), ('PAID', 'RETURNED')) then
        raise exception 'a refund does not go from % to %', old.state, new.state
            using errcode = 'check_violation', constraint = 'refund_lawful';
    end if;
    -- the sealed columns may be sealed anew by another key
    if (new.id, new.form, new.sponsor, new.cents, new.last_four, new.asked_by, new.asked_at)
            is distinct from (old.id, old.form, old.sponsor, old.cents, old.last_four, old.asked_by, old.asked_at)
        or old.state <> 'ASKED' and (new.decided_by, new.decided_at, new.execution)
            is distinct from (old.decided_by, old.decided_at, old.execution) then
        raise exception 'what a refund is never changes'
            using errcode = 'check_violation', constraint = 'refund_stands';
    end if;
    return new;
end
$$;
create trigger refund_lawfully before update on vouchers.refund
    for each row execute function vouchers.refund_lawfully();
revoke delete on vouchers.refund from ${app_role};
