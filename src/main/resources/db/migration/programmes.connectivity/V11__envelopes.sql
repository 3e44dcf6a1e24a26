-- What a fund and an operator have agreed; one at a time.
create table connectivity.convention (
    id uuid primary key,
    fund text not null check (fund ~ '^[a-z][a-z0-9-]{1,40}$'),
    operator uuid not null references connectivity.operator (id),
    starts date not null,
    ends date not null,
    words text not null check (length(words) between 10 and 20000),
    made_at timestamptz not null,
    made_by uuid,
    check (starts <= ends and ends < starts + interval '10 years'),
    unique (id, fund),
    constraint one_convention_at_a_time
        exclude using gist (fund with =, operator with =, daterange(starts, ends, '[]') with &&)
);
revoke update, delete on connectivity.convention from ${app_role};

-- What a fund may give in a year: under a convention, or to customers of all other operators. Its money lies in the ledger,
-- at the account of its id, whose floor is zero: it can never be overspent.
create table connectivity.envelope (
    id uuid primary key,
    fund text not null check (fund ~ '^[a-z][a-z0-9-]{1,40}$'),
    convention uuid,
    year integer not null check (year between 2020 and 2100),
    foreign key (convention, fund) references connectivity.convention (id, fund),
    constraint one_envelope unique nulls not distinct (fund, year, convention)
);
-- What was put in, each time; the id is that of the transaction in the ledger.
create table connectivity.envelope_amount (
    id uuid primary key,
    envelope uuid not null references connectivity.envelope (id),
    cents bigint not null check (cents between 1 and 10000000000),
    made_at timestamptz not null,
    made_by uuid
);
create index envelope_amount_envelope on connectivity.envelope_amount (envelope);
revoke update, delete on connectivity.envelope, connectivity.envelope_amount from ${app_role};

-- An adult of a household that was helped: a keyed hash to find them again, and what it was made of, sealed.
create table connectivity.adult (
    id uuid primary key,
    hash bytea not null unique,
    identity bytea not null
);

-- What a decision gives: every cent of the debt is in one of the four parts.
create table connectivity.aid (
    id uuid primary key,
    case_id uuid not null,
    fund text not null,
    operator uuid not null references connectivity.operator (id),
    kind text not null check (kind in ('INTERNET', 'TELEPHONE')),
    envelope uuid references connectivity.envelope (id),
    debt_cents bigint not null check (debt_cents between 1 and 10000000),
    waiver_cents bigint not null check (waiver_cents >= 0),
    grant_cents bigint not null check (grant_cents >= 0),
    loan_cents bigint not null check (loan_cents >= 0),
    balance_cents bigint not null check (balance_cents >= 0),
    -- Of the loan, one a month.
    instalments bigint[] not null default '{}' check (0 < all (instalments)),
    granted_on date not null,
    granted_at timestamptz not null,
    granted_by uuid,
    -- When the decision was taken back: its money is free again.
    taken_back_at timestamptz,
    constraint every_cent_once check (debt_cents = waiver_cents + grant_cents + loan_cents + balance_cents),
    constraint something_is_given check (waiver_cents + grant_cents + loan_cents > 0),
    constraint money_has_an_envelope check ((grant_cents + loan_cents > 0) = (envelope is not null)),
    constraint loan_adds_up check (loan_cents = coalesce(connectivity.total(instalments), 0))
);
create unique index aid_case on connectivity.aid (case_id) where taken_back_at is null;
create index aid_envelope on connectivity.aid (envelope) where taken_back_at is null;

create function connectivity.aid_stands() returns trigger language plpgsql as $$
begin
    if old.taken_back_at is not null
        or to_jsonb(new) - 'taken_back_at' is distinct from to_jsonb(old) - 'taken_back_at' then
        raise exception 'what aid % was never changes', old.id
            using errcode = 'check_violation', constraint = 'aid_stands';
    end if;
    return new;
end
$$;
create trigger aid_stands before update on connectivity.aid for each row execute function connectivity.aid_stands();
revoke delete on connectivity.aid from ${app_role};

-- Whom an aid counts for, and until when no other of its kind is given.
create table connectivity.aid_adult (
    aid uuid not null references connectivity.aid (id),
    adult uuid not null references connectivity.adult (id),
    fund text not null,
    kind text not null,
    during daterange not null,
    primary key (aid, adult),
    constraint one_aid_of_a_kind exclude using gist (fund with =, kind with =, adult with =, during with &&)
);
create index aid_adult_adult on connectivity.aid_adult (adult);

-- What a household was given in a year; never over its ceiling, however many decide at once.
create table connectivity.household_year (
    fund text not null,
    adult uuid not null references connectivity.adult (id),
    year integer not null,
    cents bigint not null,
    ceiling_cents bigint not null,
    primary key (fund, adult, year),
    constraint household_ceiling check (cents between 0 and ceiling_cents)
);
create index household_year_adult on connectivity.household_year (adult);
