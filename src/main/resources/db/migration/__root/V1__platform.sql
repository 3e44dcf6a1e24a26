-- What every room stands on. The application's role owns nothing: it may read and write rows of what the owner makes
-- from here on, and each room takes back what it wants less of.
alter default privileges grant usage on schemas to ${app_role};
alter default privileges grant select, insert, update, delete on tables to ${app_role};
alter default privileges grant usage, select on sequences to ${app_role};

create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gist with schema public;
create extension if not exists cube with schema public;

create schema platform;

-- Text as people search it: no capitals, no accents, no punctuation, single spaces ("Saint-Étienne" → "saint etienne").
-- Immutable, so that it can stand in an index: the dictionary is named, it never depends on a setting.
create function platform.plain(text) returns text
language sql immutable strict parallel safe
return btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, $1)), '[^a-z0-9]+', ' ', 'g'));

-- Which reference and demonstration data are loaded, and in which version.
create table platform.loaded (
    name text primary key,
    version text not null,
    loaded_at timestamptz not null default now()
);

-- Long work in the background. One row per job; the process that runs it keeps the heartbeat.
create table platform.job (
    id uuid primary key,
    kind text not null check (kind ~ '^[a-z][a-z.-]{2,60}$'),
    started_by uuid,
    state text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'INTERRUPTED')),
    done bigint not null default 0 check (done >= 0),
    total bigint not null default 0 check (total >= 0),
    message text not null default '',
    result jsonb not null default '{}',
    cancel_asked boolean not null default false,
    created_at timestamptz not null default now(),
    heartbeat timestamptz not null default now(),
    ended_at timestamptz,
    check ((ended_at is null) = (state = 'RUNNING'))
);
create index job_running on platform.job (heartbeat) where ended_at is null;

-- The ordered change feed. Order is (transaction, position): a reader that takes only transactions older than every
-- running one can never be overtaken by a slow writer.
create table platform.change (
    position bigint generated always as identity,
    transaction xid8 not null default pg_current_xact_id(),
    feed text not null check (feed ~ '^[a-z][a-z.-]{2,60}$'),
    record uuid not null,
    kind text not null check (kind in ('PUT', 'DELETE')),
    primary key (feed, transaction, position)
);
revoke update, delete on platform.change from ${app_role};
