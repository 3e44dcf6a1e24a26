create schema if not exists statistics;

-- Links by which anyone who has one reads the figures of a perimeter. Only the hash of a link is kept: who reads the
-- database cannot open them. Frozen figures are kept as they were, and never counted anew.
create table statistics.share (
    id uuid primary key, -- made by the browser: a second post of the same id makes no second link
    token_hash bytea not null unique check (length(token_hash) = 32),
    account uuid not null,
    title text not null check (length(title) between 1 and 200 and title = btrim(title)),
    perimeter text not null check (length(perimeter) <= 100),
    question jsonb not null,
    frozen jsonb,
    made_at timestamptz not null,
    revoked_at timestamptz
);
create index share_account on statistics.share (account, made_at desc);
