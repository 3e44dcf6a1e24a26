-- A file of people that a counsellor sent. What it says is sealed, and all of it is gone after a day at the latest.
create table beneficiaries.import (
    id         uuid primary key, -- made by the browser
    counsellor uuid not null,    -- an account
    made_at    timestamptz not null,
    state      text not null check (state in ('READING', 'READ', 'REFUSED', 'APPLYING', 'APPLIED')),
    kind       text not null default '' check (kind in ('', 'XLSX', 'CSV')),
    encoding   text not null default '' check (length(encoding) <= 40),
    ignored    text[] not null default '{}', -- headings that mean nothing here
    refusal    text not null default '',
    arguments  text[] not null default '{}', -- of the refusal
    with_alike boolean not null default false, -- likely duplicates are added too: the counsellor chose so
    job        uuid,
    constraint a_refusal_has_its_reason check ((state = 'REFUSED') = (refusal <> ''))
);
create index import_of_counsellor on beneficiaries.import (counsellor, made_at);

create table beneficiaries.import_line (
    import      uuid not null references beneficiaries.import (id) on delete cascade,
    number      bigint not null check (number >= 1), -- where it stands in the file
    outcome     text not null check (outcome in ('NEW', 'ALIKE', 'ALREADY', 'REJECTED', 'ADDED')),
    corrected   boolean not null default false,
    person      uuid not null,       -- the id of the record that it makes
    alike       uuid references beneficiaries.person (id), -- who it is likely to be
    fingerprint bytea not null check (length(fingerprint) = 32),
    content     bytea,               -- sealed; nothing once the person is recorded
    primary key (import, number),
    constraint what_was_added_keeps_nothing check ((outcome = 'ADDED') = (content is null))
);
create index import_line_alike on beneficiaries.import_line (alike) where alike is not null;

-- Which lines a counsellor has imported already, by a keyed hash of all they say: the same file twice makes nobody twice.
create table beneficiaries.imported (
    counsellor  uuid not null,
    fingerprint bytea not null check (length(fingerprint) = 32),
    -- written before the record itself: whoever writes it first makes the record
    person      uuid not null references beneficiaries.person (id) deferrable initially deferred,
    primary key (counsellor, fingerprint)
);
create index imported_person on beneficiaries.imported (person);
