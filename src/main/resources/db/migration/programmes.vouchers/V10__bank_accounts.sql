-- What an organisation declares when it asks to take vouchers in, and what is agreed with a public body.
alter table vouchers.provider
    add column commitments text[] not null default '{}'
        check (commitments <@ array['OPEN_TO_ALL', 'TRAINED', 'ACCESSIBLE', 'CONFIDENTIAL']),
    add column public_body boolean not null default false,
    -- Public Procurement Code, R. 2192-10: thirty days at most.
    add column payment_days smallint check (payment_days between 1 and 30),
    add column agreed_on date,
    add constraint agreement_is_whole check ((payment_days is null) = (agreed_on is null));

-- Where a provider is paid. A new account waits until somebody else than whoever gave it has approved it, and meanwhile
-- nothing is paid, to the former account neither. The number and its holder are sealed.
create table vouchers.bank_account (
    id uuid primary key,
    provider uuid not null references vouchers.provider (id),
    iban bytea not null,
    holder bytea not null,
    last_four text not null check (last_four ~ '^[0-9A-Z]{4}$'),
    state text not null check (state in ('PROPOSED', 'CURRENT', 'REFUSED', 'WITHDRAWN', 'FORMER')),
    proposed_by uuid,
    proposed_at timestamptz not null default clock_timestamp(),
    decided_by uuid,
    decided_at timestamptz,
    reason text not null default '' check (length(reason) <= 500),
    constraint decided_or_proposed check ((decided_at is null) = (state = 'PROPOSED')),
    constraint proposer_does_not_approve check (
        state not in ('CURRENT', 'FORMER') or proposed_by is null or decided_by is distinct from proposed_by)
);
create unique index bank_account_current on vouchers.bank_account (provider) where state = 'CURRENT';
create unique index bank_account_proposed on vouchers.bank_account (provider) where state = 'PROPOSED';
create index bank_account_provider on vouchers.bank_account (provider, proposed_at);

create function vouchers.account_lawfully() returns trigger language plpgsql as $$
begin
    if new.state <> old.state and (old.state, new.state) not in (
            ('PROPOSED', 'CURRENT'), ('PROPOSED', 'REFUSED'), ('PROPOSED', 'WITHDRAWN'), ('CURRENT', 'FORMER')) then
        raise exception 'a bank account does not go from % to %', old.state, new.state
            using errcode = 'check_violation', constraint = 'account_lawful';
    end if;
    -- the sealed columns may be sealed anew by another key
    if (new.id, new.provider, new.last_four, new.proposed_by, new.proposed_at)
        is distinct from (old.id, old.provider, old.last_four, old.proposed_by, old.proposed_at) then
        raise exception 'what a bank account is never changes'
            using errcode = 'check_violation', constraint = 'account_stands';
    end if;
    return new;
end
$$;
create trigger account_lawfully before update on vouchers.bank_account
    for each row execute function vouchers.account_lawfully();
revoke delete on vouchers.bank_account from ${app_role};

-- Why a provider is not paid at the moment; null: it is.
create function vouchers.hold_of(of_provider uuid) returns text language sql stable
begin atomic
    select case
            when p.state = 'SUSPENDED' then 'SUSPENDED'
            when p.state <> 'QUALIFIED' then 'NOT_QUALIFIED'
            when exists (
                select from vouchers.bank_account a where a.provider = p.id and a.state = 'PROPOSED') then 'ACCOUNT_WAITING'
            when not exists (
                select from vouchers.bank_account a where a.provider = p.id and a.state = 'CURRENT') then 'NO_ACCOUNT'
            when p.public_body and p.payment_days is null then 'AGREEMENT'
        end
    from vouchers.provider p
    where p.id = of_provider;
end;
