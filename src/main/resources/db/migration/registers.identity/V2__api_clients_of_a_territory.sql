-- An API client acts for an organisation, for a territory (a prefecture's own dashboard, say), or for nobody in particular.
alter table identity.api_client
    add column level text check (level in ('COMMUNE', 'EPCI', 'DEPARTEMENT', 'REGION')),
    add column code text check (code ~ '^[0-9A-Z]{2,9}$'),
    add check ((level is null) = (code is null)),
    add check (organisation is null or level is null);
