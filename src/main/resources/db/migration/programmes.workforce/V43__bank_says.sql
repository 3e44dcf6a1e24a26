-- What the bank said of payments of grants: a report on a run (pain.002) or a statement of the account (camt.053). Each is
-- read once.
create table workforce.grant_bank_file (
    id uuid primary key,
    kind text not null check (kind in ('REPORT', 'STATEMENT')),
    message_id text not null check (length(message_id) between 1 and 35),
    -- of a statement: the day of its closing balance
    day date,
    read_by uuid,
    read_at timestamptz not null default clock_timestamp(),
    constraint grant_bank_file_once unique (kind, message_id),
    check ((kind = 'STATEMENT') = (day is not null))
);
create index grant_bank_file_latest on workforce.grant_bank_file (read_at);

-- An answer, or a booking (money that came in is positive), and what it is in our books. One that is nothing there is
-- explained by a payer.
create table workforce.grant_bank_line (
    id uuid primary key,
    file uuid not null references workforce.grant_bank_file (id),
    line integer not null check (line > 0),
    cents bigint check (cents <> 0),
    day date not null,
    reference text not null default '' check (length(reference) <= 35),
    words text not null default '' check (length(words) <= 200),
    outcome text not null check (outcome in ('PAID', 'RETURNED', 'REJECTED', 'ACCEPTED', 'UNKNOWN', 'AMOUNT', 'AGAIN',
        'NOT_UNDER_WAY', 'CLAIMED', 'OTHER')),
    payment uuid references workforce.grant_payment (id),
    explained_by uuid,
    explained_at timestamptz,
    unique (file, line),
    check (outcome not in ('PAID', 'RETURNED', 'REJECTED', 'ACCEPTED') or (payment is not null and explained_at is null)),
    check (outcome not in ('UNKNOWN', 'OTHER') or payment is null)
);
-- the bank pays a payment once, and sends it back once
create unique index grant_booked_once on workforce.grant_bank_line (payment, outcome) where outcome in ('PAID', 'RETURNED');
create index grant_bank_line_open on workforce.grant_bank_line (day)
    where outcome not in ('PAID', 'RETURNED', 'REJECTED', 'ACCEPTED') and explained_at is null;

revoke delete, update on workforce.grant_bank_file, workforce.grant_bank_line from ${app_role};
grant update (explained_by, explained_at) on workforce.grant_bank_line to ${app_role};

-- A payment that was made may come back: it is due again.
create or replace function workforce.grant_payment_lawfully() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.state <> old.state and (old.state, new.state) not in (
                ('PREPARED', 'ORDERED'), ('PREPARED', 'LEFT_OUT'), ('ORDERED', 'PAID'), ('ORDERED', 'REJECTED'),
                ('PAID', 'REJECTED'))
            or (new.id, new.run, new.funding, new.position, new.number, new.kind, new.months, new.fund, new.cents,
                    new.account)
                is distinct from (old.id, old.run, old.funding, old.position, old.number, old.kind, old.months, old.fund,
                    old.cents, old.account) then
            raise exception 'a payment does not go from % to %, nor change', old.state, new.state
                using errcode = 'check_violation', constraint = 'grant_payment_lawful';
        end if;
        if new.state in ('LEFT_OUT', 'REJECTED') and old.state not in ('LEFT_OUT', 'REJECTED') then
            update workforce.grant_instalment set settled_cents = settled_cents - new.cents
            where funding = new.funding and number = new.number;
            update workforce.funding set paid_cents = paid_cents - new.cents where id = new.funding;
        end if;
        return new;
    end if;
    update workforce.grant_instalment set settled_cents = settled_cents + new.cents
    where funding = new.funding and number = new.number and months = new.months
        and settled_cents + new.cents <= full_cents
        and exists (select from workforce.funding f where f.id = new.funding and f.position = new.position);
    if not found then
        raise exception 'more than instalment % of % is worth', new.number, new.funding
            using errcode = 'check_violation', constraint = 'within_instalment';
    end if;
    update workforce.funding set paid_cents = paid_cents + new.cents where id = new.funding;
    return new;
end
$$;
