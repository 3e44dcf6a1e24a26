-- Lists of communes under a name and as at a day (priority districts, rural areas, any other), by which exact figures can
-- be narrowed. A list is read, looked at with its remarks, then published; a withdrawn one stays, for what was asked of it.
create table statistics.zoning (
    id uuid primary key, -- made by the browser: a second post of the same id makes no second list
    name text not null check (length(name) between 1 and 120 and name = btrim(name)),
    kind text not null check (kind in ('quartiers_prioritaires', 'zones_rurales', 'autre')),
    as_of date not null,
    source text not null check (length(source) <= 300),
    lines integer not null check (lines >= 0),
    read_at timestamptz not null,
    published_at timestamptz,
    withdrawn_at timestamptz check (withdrawn_at is null or published_at is not null)
);

create table statistics.zoning_commune (
    zoning uuid not null references statistics.zoning on delete cascade,
    commune text not null check (commune ~ '^([013-9]\d|2[1-9AB])\d{3}$'),
    primary key (zoning, commune)
);

-- What is to be said of a line of the file: why it was left out, or how it was read.
create table statistics.zoning_remark (
    zoning uuid not null references statistics.zoning on delete cascade,
    line bigint not null check (line > 0),
    said text not null check (length(said) <= 200),
    reason text not null check (reason in ('unknown', 'ambiguous', 'empty', 'former', 'part', 'twice')),
    commune text not null default '', -- how it was read; empty where it was left out
    primary key (zoning, line)
);
