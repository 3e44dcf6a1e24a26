-- What the programme orders from a provider: places in a session at a price each. Made with the session, and never changed.
create table training.training_order (
    session uuid primary key references training.session,
    price_cents bigint not null check (price_cents between 1 and 100000000),
    places integer not null check (places between 1 and 500),
    ordered_at timestamptz not null,
    constraint order_within_a_million check (price_cents * places <= 100000000)
);
revoke update, delete on training.training_order from ${app_role};

-- Its payment, once: by whoever came, and never more than was ordered. Its id is that of its transaction in the ledger, and
-- of the account at which the money lies until the bank has paid it.
create table training.order_payment (
    id uuid primary key,
    session uuid not null,
    present integer not null check (present >= 0),
    cents bigint not null check (cents >= 0),
    state text not null default 'PREPARED' check (state in ('PREPARED', 'APPROVED', 'PAID')),
    prepared_by uuid not null,
    prepared_at timestamptz not null,
    approved_by uuid,
    approved_at timestamptz,
    paid_on date,
    foreign key (session) references training.training_order,
    constraint order_paid_once unique (session),
    constraint order_approved_by_another check (approved_by <> prepared_by),
    check ((approved_by is null) = (state = 'PREPARED') and (approved_at is null) = (state = 'PREPARED')),
    check ((paid_on is null) = (state <> 'PAID')),
    constraint nothing_is_not_paid check (state <> 'PAID' or cents > 0)
);
revoke delete on training.order_payment from ${app_role};

create function training.order_payment_lawfully() returns trigger language plpgsql as $$
declare
    ordered training.training_order;
    came bigint;
begin
    if tg_op = 'UPDATE' then
        if new.state <> old.state and (old.state, new.state) not in (('PREPARED', 'APPROVED'), ('APPROVED', 'PAID'))
            or old.state <> 'PREPARED' and (new.approved_by, new.approved_at) is distinct from (old.approved_by, old.approved_at)
            or (new.id, new.session, new.present, new.cents, new.prepared_by, new.prepared_at)
                is distinct from (old.id, old.session, old.present, old.cents, old.prepared_by, old.prepared_at) then
            raise exception 'a payment does not go from % to %, nor change', old.state, new.state
                using errcode = 'check_violation', constraint = 'order_payment_lawful';
        end if;
        return new;
    end if;
    -- whoever signs or calls off at this moment waits
    perform from training.session where id = new.session and cancelled_at is null
        and new.prepared_at > ends_at + interval '30 minutes' for update;
    if not found then
        raise exception 'the attendance sheet of this session is not closed'
            using errcode = 'check_violation', constraint = 'sheet_is_closed';
    end if;
    select * into ordered from training.training_order where session = new.session;
    select count(*) into came from training.enrolment where session = new.session and signed_at is not null;
    if new.present <> came or new.cents <> ordered.price_cents * least(came, ordered.places) then
        raise exception 'the payment is not what the attendance sheet says'
            using errcode = 'check_violation', constraint = 'owed_by_the_sheet';
    end if;
    return new;
end
$$;
create trigger order_payment_lawfully before insert or update on training.order_payment
    for each row execute function training.order_payment_lawfully();

-- What is being paid stays as it was signed.
create function training.sheet_is_closed() returns trigger language plpgsql as $$
begin
    if exists (select from training.order_payment where session = new.session) then
        raise exception 'this attendance sheet is being paid'
            using errcode = 'check_violation', constraint = 'sheet_is_paid';
    end if;
    return new;
end
$$;
create trigger sheet_is_closed before update of signed_at on training.enrolment
    for each row when (new.signed_at is distinct from old.signed_at) execute function training.sheet_is_closed();
