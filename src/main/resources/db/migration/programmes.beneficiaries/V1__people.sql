create schema if not exists beneficiaries;

-- A name as people search it: no capitals, no accents, no punctuation, single spaces, letters of every script kept
-- ("D'Almeida-Éloi" → "d almeida eloi", "Мария" → "мария"). Immutable: dictionary and collation are named.
create function beneficiaries.plain(text) returns text language sql immutable strict parallel safe as $$
select btrim(regexp_replace(
    lower(public.unaccent('public.unaccent'::regdictionary, normalize($1, nfkc)) collate "pg_c_utf8"),
    '[[:punct:][:space:][:cntrl:]]+' collate "pg_c_utf8", ' ', 'g'))
$$;

-- Someone helped whom a counsellor knows by name. Phone, e-mail and needs are sealed; the hashes find an exact phone or
-- e-mail; neither key is in the database. A row merged into another stays: its id leads there. A row erased stays too, and
-- holds nothing: its id, made by a device, must not come back to life when that device sends it again.
create table beneficiaries.person (
    id          uuid primary key,
    version     integer not null default 1 check (version >= 1),
    name        text not null check (length(name) <= 120),
    plain       text not null generated always as (beneficiaries.plain(name)) stored,
    birth_year  smallint check (birth_year between 1900 and 2100),
    gender      text not null default 'non_communique' check (gender in ('feminin', 'masculin', 'non_communique')),
    status      text not null default 'non_communique'
        check (status in ('scolarise', 'sans_emploi', 'en_emploi', 'retraite', 'non_communique')),
    commune     text check (commune ~ '^[0-9][0-9AB][0-9]{3}$'),
    phone       bytea,
    phone_hash  bytea check (length(phone_hash) = 32),
    email       bytea,
    email_hash  bytea check (length(email_hash) = 32),
    needs       bytea,
    shared      boolean not null default false, -- the person agreed that the team of who supports them sees the record
    last_met    date,                           -- the latest day on which they were helped by name
    created_by  uuid not null,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    merged_into uuid references beneficiaries.person (id),
    -- What the record it was merged into took over from it, to be given back when the merge is undone.
    lent        text[] not null default '{}',
    erased_at   timestamptz,
    constraint a_phone_has_its_hash check ((phone is null) = (phone_hash is null)),
    constraint an_email_has_its_hash check ((email is null) = (email_hash is null)),
    constraint a_person_has_a_name check (erased_at is not null or name <> ''),
    constraint nothing_is_left_of_who_is_erased check (erased_at is null
        or (name = '' and birth_year is null and gender = 'non_communique' and status = 'non_communique'
            and commune is null and phone is null and email is null and needs is null and not shared)),
    constraint nobody_is_merged_into_themselves check (merged_into <> id),
    constraint only_the_merged_have_lent check (lent = '{}' or merged_into is not null)
);
create index person_name on beneficiaries.person using gin (plain public.gin_trgm_ops);
create index person_phone on beneficiaries.person (phone_hash) where phone_hash is not null;
create index person_email on beneficiaries.person (email_hash) where email_hash is not null;
create index person_merged on beneficiaries.person (merged_into) where merged_into is not null;
create index person_last_met on beneficiaries.person (coalesce(last_met, created_at at time zone 'UTC'))
    where erased_at is null;

-- Who supports whom; only they, and their team when the person agreed, see the record.
create table beneficiaries.follower (
    person     uuid not null references beneficiaries.person (id),
    counsellor uuid not null, -- an account
    since      timestamptz not null,
    -- The record merged into this one through which they came, to be taken back when the merge is undone.
    via        uuid references beneficiaries.person (id),
    primary key (person, counsellor)
);
create index follower_of_counsellor on beneficiaries.follower (counsellor, person);

-- The id to use today for one that was valid once.
create function beneficiaries.current(asked uuid) returns uuid language sql stable
begin atomic
    with recursive path as (
        select id, merged_into from beneficiaries.person where id = asked
        union
        select next.id, next.merged_into
        from path join beneficiaries.person next on next.id = path.merged_into
    )
    select id from path where merged_into is null;
end;

-- Every id under which the person who stands for this one today may have been recorded.
create function beneficiaries.ids(asked uuid) returns setof uuid language sql stable
begin atomic
    with recursive family as (
        select beneficiaries.current(asked) as id
        union
        select other.id from family join beneficiaries.person other on other.merged_into = family.id
    )
    select id from family where id is not null;
end;
