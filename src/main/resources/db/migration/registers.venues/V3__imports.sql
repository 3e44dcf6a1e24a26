-- A file of venues that somebody sent: first read and shown, then applied when they confirm.
create table venues.import (
    id uuid primary key,
    file_name text not null,
    bytes bigint not null check (bytes >= 0),
    state text not null check (state in ('READING', 'READ', 'REFUSED', 'APPLYING', 'APPLIED')),
    -- what the file turned out to be, once read
    format text not null default '',
    encoding text not null default '',
    separator text not null default '',
    ignored text[] not null default '{}',
    missing text[] not null default '{}',
    -- why it is no file of venues: a message key and its argument
    refusal text not null default '',
    refusal_argument text not null default '',
    job uuid,
    made_by uuid,
    made_at timestamptz not null,
    ended_at timestamptz
);

-- One row of such a file, as it came, what was said of it, and what it does to the register.
create table venues.import_row (
    import uuid not null references venues.import (id) on delete cascade,
    number integer not null check (number > 0),
    line bigint not null check (line > 0),
    standard_id text not null,
    name text not null,
    outcome text not null check (outcome in ('ADDED', 'CHANGED', 'SAME', 'OLDER', 'REJECTED')),
    to_complete boolean not null default false,
    corrected boolean not null default false,
    doubted boolean not null default false,
    raw jsonb not null,
    remarks jsonb not null default '[]',
    applied boolean not null default false,
    primary key (import, number)
);
create index import_row_outcome on venues.import_row (import, outcome);
