-- The processes that keep a copy of the activities by columns, and how far each is; a row is renewed every second or two.
create table statistics.copy (
    process     uuid primary key,
    seen_at     timestamptz not null,
    ready       boolean not null,
    building    smallint check (building between 0 and 100), -- per cent, while the copy is built anew
    rebuilt_for bigint not null                              -- the latest request that is done
);

-- Each row asks every process to build its copy anew.
create table statistics.rebuild (
    id       bigint generated always as identity primary key,
    asked_at timestamptz not null default now()
);
