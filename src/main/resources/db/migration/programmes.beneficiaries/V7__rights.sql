-- What was told to the person when the record was made (its version), and why a record was erased.
alter table beneficiaries.person
    add column notice text not null default '2026-11' check (notice ~ '^[0-9]{4}-[0-9]{2}$'),
    add column erased_because text check (erased_because in ('ASKED', 'OBJECTION', 'INACTIVE')),
    add constraint who_is_erased_was_for_a_reason check ((erased_at is null) = (erased_because is null));

-- What a person agreed to, beyond being helped: seen by the team, asked by surveys. Help never depends on it.
create table beneficiaries.consent (
    id           uuid primary key,
    person       uuid not null references beneficiaries.person (id),
    purpose      text not null check (purpose in ('TEAM', 'SURVEYS')),
    version      text not null check (version ~ '^[0-9]{4}-[0-9]{2}$'), -- of the words that were said
    given_at     timestamptz not null,
    given_to     uuid not null, -- the account of the counsellor who heard it
    withdrawn_at timestamptz check (withdrawn_at >= given_at),
    withdrawn_to uuid,
    check ((withdrawn_at is null) = (withdrawn_to is null))
);
create unique index one_consent_at_a_time on beneficiaries.consent (person, purpose) where withdrawn_at is null;

-- Two records that a counsellor has looked at: they are two people.
create table beneficiaries.different (
    low     uuid not null references beneficiaries.person (id),
    high    uuid not null references beneficiaries.person (id),
    said_by uuid not null,
    said_at timestamptz not null,
    primary key (low, high),
    check (low < high)
);

-- The code by which a person, signed in through FranceConnect, comes to their own record: given by hand, used once. Only
-- its hash is kept.
create table beneficiaries.access_code (
    hash       bytea primary key check (length(hash) = 32),
    person     uuid not null references beneficiaries.person (id),
    made_by    uuid not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at),
    used_at    timestamptz
);
create table beneficiaries.own_account (
    person    uuid not null references beneficiaries.person (id),
    account   uuid not null,
    linked_at timestamptz not null,
    primary key (account, person)
);
create index own_account_of_person on beneficiaries.own_account (person);

-- What each run of the yearly erasure did.
create table beneficiaries.retention_run (
    id     bigint generated always as identity primary key,
    run_at timestamptz not null,
    before date not null,
    erased integer not null check (erased >= 0)
);
