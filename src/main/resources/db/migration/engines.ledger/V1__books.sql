create schema ledger;

-- A set of accounts that balance among themselves; nothing moves between two books.
create table ledger.book (
    code text primary key check (code ~ '^[a-z]{1,30}(-[a-z]{1,30}){0,3}$'),
    title_fr text not null check (length(title_fr) between 1 and 120),
    title_en text not null check (length(title_en) between 1 and 120),
    -- No transaction has a value date up to this day any more; minus infinity: never closed.
    closed_until date not null default '-infinity'
);

-- A number of the chart of accounts. Where leaves_by is given, money leaves the heading by these kinds of transactions
-- only: an escrow. What moves inside the heading, from one of its accounts to another, is free.
create table ledger.heading (
    book text not null references ledger.book (code),
    number text not null check (number ~ '^[0-9]{2,8}$'),
    title_fr text not null check (length(title_fr) between 1 and 120),
    title_en text not null check (length(title_en) between 1 and 120),
    kind text not null check (kind in ('ASSET', 'LIABILITY', 'EQUITY', 'INCOME', 'EXPENSE')),
    -- The normal side: 1 debit, -1 credit. Entries are positive when they are debits.
    side smallint not null generated always as (case when kind in ('ASSET', 'EXPENSE') then 1 else -1 end) stored,
    leaves_by text[],
    primary key (book, number),
    unique (book, number, side)
);

-- An account. Its balance is the sum of its entries, on its normal side. One with a floor never goes below it, whoever
-- asks at the same time; one that many take from at once keeps what is left in several stripes.
create table ledger.account (
    id uuid primary key,
    book text not null,
    heading text not null,
    side smallint not null,
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    name text not null check (length(name) between 1 and 200),
    owner uuid,
    floor_cents bigint,
    stripes smallint not null check (stripes between 1 and 64),
    opened_at timestamptz not null default clock_timestamp(),
    foreign key (book, heading, side) references ledger.heading (book, number, side),
    check (floor_cents is not null or stripes = 1)
);
create index account_owner on ledger.account (owner, book) where owner is not null;

-- What is left of an account with a floor: posted entries, less what is held.
create table ledger.stripe (
    account uuid not null,
    number smallint not null,
    cents bigint not null,
    floor_cents bigint not null,
    primary key (account, number),
    constraint stripe_floor check (cents >= floor_cents)
) with (fillfactor = 50);

-- Order of everything written, for the chain: (moment, position), the journal's order.
create sequence ledger.place cache 50;

-- A transaction; its id is its idempotency key. With expires_at it is pending until its outcome.
create table ledger.transaction (
    id uuid primary key,
    book text not null references ledger.book (code),
    kind text not null check (kind ~ '^[a-z]{1,30}(-[a-z]{1,30}){0,3}$'),
    value_date date not null,
    about uuid,
    lines integer not null check (lines >= 2),
    reverses uuid unique references ledger.transaction (id),
    expires_at timestamptz,
    recorded_at timestamptz not null default clock_timestamp(),
    moment bigint not null default journal.moment(),
    position bigint not null default nextval('ledger.place')
);
create index transaction_place on ledger.transaction (moment, position);
create index transaction_about on ledger.transaction (about, recorded_at) where about is not null;

-- What counts: an amount at an account, in cents, a debit positive. The account has no foreign key on purpose: checking
-- one locks the account's row, and an account that everybody pays into would be shared by all; the trigger checks it.
create table ledger.entry (
    transaction uuid not null references ledger.transaction (id),
    line integer not null check (line > 0),
    account uuid not null,
    cents bigint not null check (cents <> 0 and abs(cents) < 1000000000000000),
    at timestamptz not null default clock_timestamp(),
    primary key (transaction, line)
);
create index entry_account on ledger.entry (account, at) include (cents);

-- What a pending transaction would post. Held are the amounts that leave accounts with a floor.
create table ledger.pending_entry (
    transaction uuid not null references ledger.transaction (id),
    line integer not null check (line > 0),
    account uuid not null,
    cents bigint not null check (cents <> 0 and abs(cents) < 1000000000000000),
    primary key (transaction, line)
);
create index pending_entry_account on ledger.pending_entry (account);

-- Pending transactions that have not ended.
create table ledger.held (
    transaction uuid primary key references ledger.transaction (id),
    expires_at timestamptz not null
);
create index held_expires on ledger.held (expires_at);

-- How a pending transaction ended, once.
create table ledger.outcome (
    transaction uuid primary key references ledger.transaction (id),
    outcome text not null check (outcome in ('POSTED', 'VOIDED', 'EXPIRED')),
    at timestamptz not null default clock_timestamp(),
    moment bigint not null default journal.moment(),
    position bigint not null default nextval('ledger.place')
);
create index outcome_place on ledger.outcome (moment, position);

-- The sum of an account's entries up to an instant, so that a balance at any instant adds a thousand entries at most.
create table ledger.checkpoint (
    account uuid not null,
    at timestamptz not null,
    cents bigint not null,
    primary key (account, at)
);
create table ledger.noted_until (at timestamptz not null);
create unique index noted_until_one on ledger.noted_until ((true));
insert into ledger.noted_until (at) values ('-infinity');

-- The trial balance at the end of a closed period.
create table ledger.closing (
    book text not null references ledger.book (code),
    until date not null,
    closed_by uuid,
    closed_at timestamptz not null default clock_timestamp(),
    primary key (book, until)
);
create table ledger.closing_line (
    book text not null,
    until date not null,
    heading text not null,
    currency text not null,
    debit_cents numeric(20, 0) not null check (debit_cents >= 0),
    credit_cents numeric(20, 0) not null check (credit_cents >= 0),
    primary key (book, until, heading, currency),
    foreign key (book, until) references ledger.closing (book, until)
);

-- A sealed stretch of everything written: its hash covers the page before it.
create table ledger.page (
    number bigint primary key check (number > 0),
    last_moment bigint not null,
    last_position bigint not null,
    events integer not null check (events > 0),
    previous bytea not null check (length(previous) = 32),
    hash bytea not null check (length(hash) = 32),
    sealed_at timestamptz not null default clock_timestamp()
);
