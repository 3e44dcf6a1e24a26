create schema organisations;

-- Employers, operators, ministries… One row per establishment (SIRET) or company of New Caledonia (RIDET). A row merged
-- into another stays: its id and its number lead to the other one.
create table organisations.organisation (
    id uuid primary key,
    version integer not null default 0 check (version >= 0),
    siret text unique check (siret ~ '^[0-9]{14}$'),
    ridet text unique check (ridet ~ '^[0-9]{7}([0-9]{3})?$'),
    name text not null check (length(name) between 1 and 200 and name = btrim(name)),
    plain text not null generated always as (platform.plain(name)) stored,
    kind text not null check (kind in ('COMMUNE', 'CCAS', 'EPCI', 'DEPARTEMENT', 'REGION', 'SYNDICAT_MIXTE', 'ETAT',
        'ETABLISSEMENT_PUBLIC', 'GIP', 'ASSOCIATION', 'ENTREPRISE', 'AUTRE')),
    address text not null default '' check (length(address) <= 300),
    commune text check (commune ~ '^[0-9][0-9AB][0-9]{3}$'),
    email text check (length(email) <= 254),
    phone text check (phone ~ '^[+][0-9]{4,15}$'),
    merged_into uuid references organisations.organisation (id),
    -- What the organisation it was merged into took over from it, to be given back when the merge is undone.
    lent text[] not null default '{}',
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    check (num_nonnulls(siret, ridet) = 1),
    check (merged_into <> id),
    check (lent = '{}' or merged_into is not null)
);
create index organisation_name on organisations.organisation using gin (plain public.gin_trgm_ops);
create index organisation_merged on organisations.organisation (merged_into) where merged_into is not null;
create index organisation_commune on organisations.organisation (commune text_pattern_ops);

-- The id to use today for one that was valid once.
create function organisations.current(asked uuid) returns uuid language sql stable
begin atomic
    with recursive path as (
        select id, merged_into from organisations.organisation where id = asked
        union
        select next.id, next.merged_into
        from path join organisations.organisation next on next.id = path.merged_into
    )
    select id from path where merged_into is null;
end;
