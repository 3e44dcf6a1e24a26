-- Versions of the grant: what is paid for positions whose funding begins while one is valid.
create table workforce.grant_version (
    code text primary key check (code ~ '^V[0-9]{1,2}$'),
    valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
    months smallint not null check (months between 1 and 60),
    source text not null check (length(source) between 1 and 300),
    published_by uuid,
    published_at timestamptz not null default clock_timestamp(),
    constraint one_version_a_day exclude using gist (valid with &&) deferrable initially deferred
);
create table workforce.grant_rate (
    version text not null references workforce.grant_version (code),
    audience text not null check (audience in ('PUBLIC', 'PUBLIC_PRIORITY', 'PRIVATE')),
    number smallint not null check (number between 1 and 12),
    cents bigint not null check (cents > 0),
    primary key (version, audience, number)
);

-- No day between two versions, and the last has no end.
create function workforce.versions_without_hole() returns trigger language plpgsql as $$
begin
    if exists (
            select from (
                select valid, lead(lower(valid)) over (order by lower(valid)) as next from workforce.grant_version) v
            where upper(v.valid) is distinct from v.next) then
        raise exception 'some days are in no version of the grant'
            using errcode = 'check_violation', constraint = 'versions_without_hole';
    end if;
    return null;
end
$$;
create constraint trigger versions_without_hole after insert or update or delete on workforce.grant_version
    deferrable initially deferred for each row execute function workforce.versions_without_hole();

-- Version 2 is the programme's own. Of version 1 its months and its sum for public bodies are known, not its instalments:
-- two equal ones, a year each. The days on which they begin are ours too.
insert into workforce.grant_version (code, valid, months, source) values
    ('V1', '[2021-01-01,2023-01-01)', 24, 'Conseillers numériques, V1 (2021-2022)'),
    ('V2', '[2023-01-01,)', 36, 'Conseillers numériques, V2 (depuis 2023)');
insert into workforce.grant_rate (version, audience, number, cents) values
    ('V1', 'PUBLIC', 1, 2500000), ('V1', 'PUBLIC', 2, 2500000),
    ('V2', 'PUBLIC', 1, 1750000), ('V2', 'PUBLIC', 2, 1250000), ('V2', 'PUBLIC', 3, 1250000),
    ('V2', 'PUBLIC_PRIORITY', 1, 2000000), ('V2', 'PUBLIC_PRIORITY', 2, 1750000), ('V2', 'PUBLIC_PRIORITY', 3, 1250000),
    ('V2', 'PRIVATE', 1, 2000000), ('V2', 'PRIVATE', 2, 1400000), ('V2', 'PRIVATE', 3, 1000000);

-- How much State aid in small sums a private employer may be granted within three years.
create table workforce.de_minimis (
    since date primary key,
    cents bigint not null check (cents > 0),
    counting text not null check (counting in ('FISCAL_YEARS', 'ROLLING')),
    source text not null
);
insert into workforce.de_minimis values
    ('2014-01-01', 20000000, 'FISCAL_YEARS', 'Règlement (UE) 1407/2013, article 3'),
    ('2024-01-01', 30000000, 'ROLLING', 'Règlement (UE) 2023/2831, article 3');

-- What the State commits under a convention, at most, and what of it is committed to positions.
create table workforce.grant_envelope (
    convention uuid primary key references workforce.convention (id),
    cents bigint not null check (cents > 0),
    committed_cents bigint not null default 0,
    -- Whether somebody has set it; otherwise it is what all positions of the convention come to, and grows with them.
    agreed boolean not null default false,
    constraint convention_amount check (committed_cents between 0 and cents)
);

-- The funding of a position.
create table workforce.funding (
    id uuid primary key,
    position uuid not null references workforce.position (id),
    convention uuid not null references workforce.grant_envelope (convention),
    organisation uuid not null references workforce.employer (organisation),
    version text not null references workforce.grant_version (code),
    audience text not null check (audience in ('PUBLIC', 'PUBLIC_PRIORITY', 'PRIVATE')),
    begins date not null,
    -- The months that are funded: fewer than the version says once the funding ended.
    months daterange not null check (not isempty(months) and lower(months) = begins),
    -- What is committed, and what of it is paid or on its way, less what is claimed back.
    cents bigint not null check (cents >= 0),
    paid_cents bigint not null default 0,
    state text not null default 'OPEN' check (state in ('OPEN', 'ENDED', 'CLOSED')),
    committed_on date not null,
    ended_on date,
    check ((state = 'OPEN') = (ended_on is null)),
    constraint paid_within_funding check (paid_cents between 0 and cents),
    constraint funded_once exclude using gist (position with =, months with &&)
);
create index funding_convention on workforce.funding (convention);
create index funding_organisation on workforce.funding (organisation, committed_on);

create function workforce.commit_funding() returns trigger language plpgsql as $$
begin
    update workforce.grant_envelope
    set committed_cents = committed_cents + new.cents - case when tg_op = 'UPDATE' then old.cents else 0 end
    where convention = new.convention;
    return null;
end
$$;
create trigger commit_funding after insert or update of cents on workforce.funding
    for each row execute function workforce.commit_funding();

create function workforce.funding_stands() returns trigger language plpgsql as $$
begin
    if (new.id, new.position, new.convention, new.organisation, new.audience, new.begins, new.committed_on)
        is distinct from (old.id, old.position, old.convention, old.organisation, old.audience, old.begins,
            old.committed_on)
        or old.state = 'CLOSED'
        or new.version <> old.version and old.paid_cents > 0 then
        raise exception 'what a funding is never changes'
            using errcode = 'check_violation', constraint = 'funding_stands';
    end if;
    return new;
end
$$;
create trigger funding_stands before update on workforce.funding
    for each row execute function workforce.funding_stands();

-- The schedule of each funding, as its contracts make it; computed by rule, and computed anew when they change.
create table workforce.grant_instalment (
    funding uuid not null references workforce.funding (id),
    number smallint not null check (number between 1 and 12),
    months daterange not null check (not isempty(months)),
    full_cents bigint not null check (full_cents > 0),
    entitled_cents bigint not null,
    due_on date,
    primary key (funding, number),
    constraint entitled_within_instalment check (entitled_cents between 0 and full_cents)
);
create index grant_instalment_due on workforce.grant_instalment (due_on);

-- Bank accounts of employers: number and holder are sealed. A new one waits for another person's approval.
create table workforce.grant_account (
    id uuid primary key,
    organisation uuid not null references workforce.employer (organisation),
    iban bytea not null,
    holder bytea not null,
    last_four text not null check (length(last_four) = 4),
    state text not null check (state in ('PROPOSED', 'CURRENT', 'FORMER', 'REFUSED')),
    proposed_by uuid,
    proposed_at timestamptz not null default clock_timestamp(),
    decided_by uuid,
    decided_at timestamptz,
    constraint account_approved_by_another check (
        state <> 'CURRENT' or proposed_by is null or decided_by is distinct from proposed_by)
);
create unique index grant_account_current on workforce.grant_account (organisation) where state = 'CURRENT';
create unique index grant_account_proposed on workforce.grant_account (organisation) where state = 'PROPOSED';

-- What an employer has to show.
create table workforce.grant_evidence (
    id uuid primary key,
    funding uuid not null references workforce.funding (id),
    -- The instalment whose months it is about; 0: the funding as a whole.
    number smallint not null check (number between 0 and 12),
    kind text not null check (kind in ('CONTRACT', 'PAYSLIPS', 'CLOSING')),
    state text not null default 'ASKED' check (state in ('ASKED', 'SENT', 'ACCEPTED', 'REFUSED')),
    asked_on date not null,
    reason text not null default '' check (length(reason) <= 500),
    sent_by uuid,
    sent_at timestamptz,
    checked_by uuid,
    checked_at timestamptz,
    constraint evidence_once unique (funding, number, kind),
    check ((state = 'ASKED') = (sent_at is null)),
    check ((state in ('ACCEPTED', 'REFUSED')) = (checked_at is not null)),
    constraint evidence_checked_by_another check (checked_by is null or checked_by is distinct from sent_by)
);
create index grant_evidence_state on workforce.grant_evidence (state, asked_on);

-- The file sent for it: encrypted with a key of its own, which lies sealed here. It goes with its row.
create table workforce.grant_paper (
    id uuid primary key,
    evidence uuid not null unique references workforce.grant_evidence (id),
    name bytea not null,
    type text not null,
    size integer not null check (size > 0),
    key bytea not null,
    body bytea,
    object uuid unique references platform.stored_object,
    constraint paper_lies_somewhere check ((body is null) <> (object is null))
);
create function workforce.doom_paper() returns trigger language plpgsql as $$
begin
    update platform.stored_object set state = 'DOOMED', next_try = now() where id = old.object;
    return null;
end
$$;
create trigger doom_paper after delete on workforce.grant_paper
    for each row when (old.object is not null) execute function workforce.doom_paper();

-- A run of payments. Who prepares it does not approve it.
create table workforce.grant_run (
    id uuid primary key,
    execution date not null,
    state text not null default 'PREPARED' check (state in ('PREPARED', 'APPROVED', 'CANCELLED')),
    prepared_by uuid,
    prepared_at timestamptz not null default clock_timestamp(),
    decided_by uuid,
    decided_at timestamptz,
    check ((decided_at is null) = (state = 'PREPARED')),
    constraint grant_preparer_does_not_approve check (
        state <> 'APPROVED' or prepared_by is null or decided_by is distinct from prepared_by)
);

-- A payment. Its id is its reference at the bank, its transaction in the ledger, and the account at which the money lies
-- until the bank has paid it.
create table workforce.grant_payment (
    id uuid primary key,
    run uuid not null references workforce.grant_run (id),
    funding uuid not null references workforce.funding (id),
    position uuid not null references workforce.position (id),
    number smallint not null,
    kind text not null check (kind in ('INSTALMENT', 'SUPPLEMENT')),
    months daterange not null,
    fund text not null check (fund in ('STATE', 'NGEU', 'ESF_PLUS')),
    cents bigint not null check (cents > 0),
    account uuid not null references workforce.grant_account (id),
    state text not null default 'PREPARED' check (state in ('PREPARED', 'LEFT_OUT', 'ORDERED', 'PAID', 'REJECTED')),
    reason text not null default '' check (length(reason) <= 35),
    paid_on date,
    check ((state = 'PAID') = (paid_on is not null)),
    foreign key (funding, number) references workforce.grant_instalment (funding, number),
    constraint one_fund_for_the_same_months exclude using gist (position with =, months with &&, fund with <>)
        where (state in ('PREPARED', 'ORDERED', 'PAID'))
);
create unique index grant_paid_once on workforce.grant_payment (funding, number, kind)
    where state in ('PREPARED', 'ORDERED', 'PAID');
create index grant_payment_run on workforce.grant_payment (run);
create index grant_payment_position on workforce.grant_payment (position);

-- A payment is of one instalment, and all payments of it together are never more than it is worth.
create function workforce.grant_payment_lawfully() returns trigger language plpgsql as $$
declare
    part workforce.grant_instalment;
    live bigint;
begin
    if tg_op = 'UPDATE' then
        if new.state <> old.state and (old.state, new.state) not in (
                ('PREPARED', 'ORDERED'), ('PREPARED', 'LEFT_OUT'), ('ORDERED', 'PAID'), ('ORDERED', 'REJECTED'))
            or (new.id, new.run, new.funding, new.position, new.number, new.kind, new.months, new.fund, new.cents,
                    new.account)
                is distinct from (old.id, old.run, old.funding, old.position, old.number, old.kind, old.months, old.fund,
                    old.cents, old.account) then
            raise exception 'a payment does not go from % to %, nor change', old.state, new.state
                using errcode = 'check_violation', constraint = 'grant_payment_lawful';
        end if;
        if new.state in ('LEFT_OUT', 'REJECTED') and old.state not in ('LEFT_OUT', 'REJECTED') then
            update workforce.funding set paid_cents = paid_cents - new.cents where id = new.funding;
        end if;
        return new;
    end if;
    select * into part from workforce.grant_instalment where funding = new.funding and number = new.number for update;
    select coalesce(sum(cents), 0) into live from workforce.grant_payment
    where funding = new.funding and number = new.number and state in ('PREPARED', 'ORDERED', 'PAID');
    if part.months <> new.months or live + new.cents > part.full_cents
        or not exists (select from workforce.funding where id = new.funding and position = new.position) then
        raise exception 'more than instalment % of % is worth', new.number, new.funding
            using errcode = 'check_violation', constraint = 'within_instalment';
    end if;
    update workforce.funding set paid_cents = paid_cents + new.cents where id = new.funding;
    return new;
end
$$;
create trigger grant_payment_lawful before insert or update on workforce.grant_payment
    for each row execute function workforce.grant_payment_lawfully();

-- What an employer has to give back once a funding ended early; its id is its transaction in the ledger.
create table workforce.grant_claim (
    id uuid primary key,
    funding uuid not null unique references workforce.funding (id),
    cents bigint not null check (cents > 0),
    claimed_on date not null,
    repaid_on date check (repaid_on >= claimed_on)
);
create function workforce.claimed_back() returns trigger language plpgsql as $$
begin
    update workforce.funding set paid_cents = paid_cents - new.cents where id = new.funding;
    return null;
end
$$;
create trigger claimed_back after insert on workforce.grant_claim
    for each row execute function workforce.claimed_back();

revoke delete on workforce.grant_version, workforce.grant_rate, workforce.de_minimis, workforce.grant_envelope,
    workforce.funding, workforce.grant_account, workforce.grant_evidence, workforce.grant_run, workforce.grant_payment,
    workforce.grant_claim from ${app_role};
revoke update on workforce.grant_rate, workforce.de_minimis, workforce.grant_paper from ${app_role};
revoke update on workforce.grant_claim from ${app_role};
grant update (repaid_on) on workforce.grant_claim to ${app_role};
