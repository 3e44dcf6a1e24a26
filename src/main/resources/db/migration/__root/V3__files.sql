-- Files made in the background for one person: exports. The bytes lie on disk, encrypted with a key of their own that is
-- kept here, itself sealed: with the row goes the key, and what may be left on a disk or in a backup says nothing.
create table platform.file (
    id uuid primary key, -- made by the browser: asked twice, made once
    owner uuid not null,
    kind text not null check (kind ~ '^[a-z][a-z.-]{2,60}$'),
    name text not null check (length(name) between 1 and 150 and name !~ '[/\\[:cntrl:]]'),
    media_type text not null,
    key bytea not null,
    job uuid references platform.job (id),
    size bigint check (size >= 0),
    asked_at timestamptz not null,
    ready_at timestamptz,
    constraint ready_files_have_a_size check ((size is null) = (ready_at is null))
);
create index file_of_owner on platform.file (owner, asked_at desc);
create index file_by_age on platform.file (asked_at);
