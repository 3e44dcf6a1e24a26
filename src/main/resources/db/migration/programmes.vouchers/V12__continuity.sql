-- How a sponsor can pay places without the operator: the passphrase that its daily file opens with, and the account from
-- which it would pay. All sealed; the passphrase is shown once.
create table vouchers.continuity (
    sponsor uuid primary key references organisations.organisation (id),
    passphrase bytea not null,
    iban bytea not null,
    holder bytea not null,
    last_four text not null check (last_four ~ '^[0-9A-Z]{4}$'),
    set_by uuid,
    set_at timestamptz not null default clock_timestamp()
);

-- The daily file of a sponsor: an archive that only its passphrase opens.
create table vouchers.continuity_file (
    sponsor uuid not null references vouchers.continuity (sponsor) on delete cascade,
    day date not null,
    -- The sponsor's part of all that is owed.
    cents bigint not null check (cents >= 0),
    providers integer not null check (providers >= 0),
    archive bytea not null,
    made_at timestamptz not null default clock_timestamp(),
    primary key (sponsor, day)
);
