-- Regions, départements, EPCI and communes of the official geographic code, where they lie and how people call them.
-- Loaded from files at start; other schemas hold the codes as text, without foreign keys, because communes merge each
-- January. What is no longer in the official code stays here with current = false.
create schema territory;

-- How a place's name is searched: as platform.plain, with the usual abbreviations written out and one form for ordinals
-- ("St-Étienne" → "saint etienne", "Paris 10ème" → "paris 10e").
create function territory.searched(text) returns text
language sql immutable strict parallel safe
return regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    platform.plain($1), '\mst\M', 'saint', 'g'), '\mste\M', 'sainte', 'g'), '\ms\M(?= )', 'sur', 'g'),
    '(\d+)(er|re|eme|ieme|nd|nde)\M', '\1e', 'g');

-- The same for comparing spellings: a word that four thousand names share says little, so it is kept short.
create function territory.spelling(text) returns text
language sql immutable strict parallel safe
return regexp_replace($1, '\msaint(e?)\M', 'st\1', 'g');

create table territory.region (
    code text primary key check (code ~ '^(\d{2}|9[78]\d)$'),
    name text not null check (name <> ''),
    zone text not null check (zone in ('metro', 'drom', 'com')),
    seat text not null,
    latitude double precision not null check (latitude between -90 and 90),
    longitude double precision not null check (longitude between -180 and 180),
    current boolean not null default true
);

create table territory.departement (
    code text primary key check (code ~ '^(\d{2}|2[AB]|9[78]\d)$'),
    name text not null check (name <> ''),
    region text not null references territory.region,
    zone text not null check (zone in ('metro', 'drom', 'com')),
    seat text not null,
    time_zone text not null,
    latitude double precision not null check (latitude between -90 and 90),
    longitude double precision not null check (longitude between -180 and 180),
    current boolean not null default true
);

create table territory.epci (
    code text primary key check (code ~ '^\d{9}$'),
    name text not null check (name <> ''),
    kind text not null check (kind in ('CC', 'CA', 'CU', 'METRO', 'MET69')),
    population integer check (population >= 0),
    latitude double precision not null check (latitude between -90 and 90),
    longitude double precision not null check (longitude between -180 and 180),
    current boolean not null default true
);

create table territory.commune (
    code text primary key check (code ~ '^([013-9]\d|2[1-9AB])\d{3}$'),
    name text not null check (name <> ''),
    -- the municipal arrondissements of Paris, Lyon and Marseille are parts of a commune
    kind text not null check (kind in ('commune', 'arrondissement')),
    part_of text references territory.commune,
    departement text not null references territory.departement,
    region text not null references territory.region,
    epci text references territory.epci,
    siren text check (siren ~ '^\d{9}$'),
    population integer check (population >= 0),
    postcodes text[] not null,
    latitude double precision not null check (latitude between -90 and 90),
    longitude double precision not null check (longitude between -180 and 180),
    -- whether the point is the commune's own, or the mean of those known in the smallest area around it
    precision text not null check (precision in ('exact', 'arrondissement', 'postcode', 'epci', 'departement')),
    current boolean not null default true,
    check ((kind = 'arrondissement') = (part_of is not null))
);
create index commune_departement on territory.commune (departement);
create index commune_epci on territory.commune (epci);
create index commune_latitude on territory.commune (latitude) where precision = 'exact' and current;

-- Communes that merged or became part of another: their code and name lead to the commune of today. A delegated commune
-- may bear the code of the whole; then only its name is old. The name is empty where only the code is known.
create table territory.former_commune (
    code text not null check (code ~ '^([013-9]\d|2[0-9AB])\d{3}$'),
    name text not null,
    commune text not null references territory.commune,
    primary key (code, name)
);
create index former_commune_of on territory.former_commune (commune);

create table territory.commune_postcode (
    postcode text collate "C" not null check (postcode ~ '^\d{5}$'),
    commune text not null references territory.commune,
    primary key (postcode, commune)
);
create index commune_postcode_of on territory.commune_postcode (commune);

-- Every name that a commune is searched by: its own, without its article ("Havre"), of the communes that it took in.
create table territory.commune_name (
    commune text not null references territory.commune,
    searched text collate "C" not null,
    spelling text not null generated always as (territory.spelling(searched)) stored,
    kind text not null check (kind in ('commune', 'arrondissement', 'former')),
    population integer not null,
    primary key (commune, searched)
);
create index commune_name_prefix on territory.commune_name (searched) include (commune, kind, population);
create index commune_name_spelling on territory.commune_name using gin (spelling gin_trgm_ops);

-- For rooms above, to join in bulk: each commune and arrondissement with what lies around it.
create view territory.published_commune as
select c.code, c.name, c.kind, c.part_of, c.departement, d.name as departement_name, c.region, r.name as region_name,
    c.epci, e.name as epci_name, c.siren, c.population, c.postcodes, c.latitude, c.longitude, c.precision,
    d.time_zone, c.current
from territory.commune c
join territory.departement d on d.code = c.departement
join territory.region r on r.code = c.region
left join territory.epci e on e.code = c.epci;
