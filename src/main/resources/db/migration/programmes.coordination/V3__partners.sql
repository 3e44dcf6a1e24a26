-- Local bodies that send people to counsellors or take over from them. Contacts are those of a desk, not of a person.
create table coordination.partner (
    id uuid primary key, -- made by the browser: a second post of the same id changes nothing
    version integer not null default 0 check (version >= 0),
    kind text not null check (kind in ('france_travail', 'mission_locale', 'ecole', 'mairie', 'ccas', 'france_services',
        'organisme_social', 'sante', 'association', 'bibliotheque', 'entreprise', 'autre')),
    name text not null check (length(name) between 1 and 200 and name = btrim(name)),
    plain text not null generated always as (platform.plain(name)) stored,
    address text not null default '' check (length(address) <= 300),
    commune text not null check (commune ~ '^[0-9][0-9AB][0-9]{3}$'),
    departement text not null,
    phone text check (phone ~ '^[+][0-9]{4,15}$'),
    email text check (length(email) <= 254),
    note text not null default '' check (length(note) <= 500),
    closed boolean not null default false,
    created_by uuid,
    created_at timestamptz not null
);
create index partner_name on coordination.partner using gin (plain public.gin_trgm_ops);
create index partner_departement on coordination.partner (departement, kind);
