-- What the public reads of an event, besides when, where and for how many, which the agenda keeps under the same id.
create table coordination.event (
    id uuid primary key references agenda.meeting,
    kind text not null check (kind in ('cafe_ia', 'conference', 'rencontre', 'portes_ouvertes', 'initiation', 'autre')),
    description text not null check (length(description) between 1 and 4000),
    audience text not null default '' check (length(audience) <= 200),
    price text not null default '' check (length(price) <= 100), -- empty: free
    commune text check (length(commune) = 5),
    departement text check (length(departement) between 2 and 3),
    constraint a_commune_is_in_a_departement check ((commune is null) = (departement is null))
);
create index event_of_departement on coordination.event (departement, commune);

-- Which coordination activity an event became: each is reported once.
create table coordination.event_report (
    event uuid primary key references coordination.event,
    activity uuid not null unique references coordination.activity on delete cascade
);
