-- Places of digital mediation. The columns from pivot to prise_rdv bear the names of the national standard 1.0.2;
-- an absent text is '' and an absent list is '{}', so that only what is truly unknown (place, date) is null.
create schema venues;

create table venues.venue (
    id uuid primary key,
    version integer not null default 0,
    -- the standard's own id: free text, unique, given by whoever collected the venue
    standard_id text not null unique check (standard_id <> ''),
    organisation uuid,
    status text not null check (status in ('OPEN', 'TO_COMPLETE', 'CLOSED', 'MERGED')),
    merged_into uuid references venues.venue (id),
    -- the commune as it is today in the territory register; null when none could be told
    commune_code text check (commune_code ~ '^([013-9][0-9]|2[AB1-9])[0-9]{3}$'),
    changed_at timestamptz not null,

    pivot text not null check (pivot ~ '^[a-zA-Z0-9]{9,14}$'),
    nom text not null check (nom <> ''),
    commune text not null check (commune <> ''),
    code_postal text not null check (code_postal ~ '^[0-9]{5}$'),
    code_insee text not null default '' check (code_insee ~ '^(([013-9][0-9]|2[AB1-9])[0-9]{3})?$'),
    adresse text not null check (adresse <> ''),
    complement_adresse text not null default '',
    -- WGS 84, degrees
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    typologie text[] not null default '{}',
    -- the standard's form, or a French short number (3949), which the standard cannot write
    telephone text not null default ''
        check (telephone ~ '^((\+33|\+590|\+594|\+262|\+596|\+269|\+687|\+689|\+508|\+681)[0-9]{6,9}|[13][0-9]{3})?$'),
    courriels text[] not null default '{}',
    site_web text[] not null default '{}',
    horaires text not null default '',
    presentation_resume text not null default '' check (char_length(presentation_resume) <= 280),
    presentation_detail text not null default '',
    source text not null default '',
    itinerance text[] not null default '{}',
    structure_parente text not null default '',
    date_maj date,
    services text[] not null default '{}',
    publics_specifiquement_adresses text[] not null default '{}',
    prise_en_charge_specifique text[] not null default '{}',
    frais_a_charge text[] not null default '{}',
    dispositif_programmes_nationaux text[] not null default '{}',
    formations_labels text[] not null default '{}',
    autres_formations_labels text[] not null default '{}',
    modalites_acces text[] not null default '{}',
    modalites_accompagnement text[] not null default '{}',
    fiche_acces_libre text not null default '',
    prise_rdv text not null default '',

    -- what an accent-tolerant search reads
    search_text text not null generated always as (platform.plain(nom || ' ' || adresse || ' ' || commune)) stored,

    check ((latitude is null) = (longitude is null)),
    check ((status = 'MERGED') = (merged_into is not null)),
    check (merged_into <> id),
    check (status <> 'OPEN' or date_maj is not null)
);

create index venue_position on venues.venue using gist (point(longitude, latitude))
    where latitude is not null and status = 'OPEN';
create index venue_commune on venues.venue (commune_code);
create index venue_postcode on venues.venue (code_postal);
create index venue_organisation on venues.venue (organisation) where organisation is not null;
create index venue_status on venues.venue (status, id);
create index venue_merged on venues.venue (merged_into) where merged_into is not null;
create index venue_pivot on venues.venue (pivot);
create index venue_search on venues.venue using gin (search_text gin_trgm_ops);
create index venue_services on venues.venue using gin (services);
create index venue_publics on venues.venue using gin (publics_specifiquement_adresses);
create index venue_care on venues.venue using gin (prise_en_charge_specifique);

-- Every id that a venue was known by before a merge, leading to the venue that stands for it now.
create table venues.former_id (
    former text primary key check (former <> ''),
    venue uuid not null references venues.venue (id)
);
create index former_id_venue on venues.former_id (venue);

-- What the public says is wrong with a venue. Nothing about who said it is kept.
create table venues.report (
    id uuid primary key,
    venue uuid not null references venues.venue (id),
    kind text not null check (kind in ('CLOSED', 'WRONG')),
    message text not null default '' check (char_length(message) <= 2000),
    made_at timestamptz not null,
    state text not null default 'NEW' check (state in ('NEW', 'DONE', 'DISMISSED')),
    handled_at timestamptz,
    handled_by uuid,
    check ((state = 'NEW') = (handled_at is null))
);
create index report_waiting on venues.report (venue, made_at) where state = 'NEW';
