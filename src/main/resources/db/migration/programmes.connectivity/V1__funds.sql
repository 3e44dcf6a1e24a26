create schema connectivity;

-- A fund that helps people who cannot pay, where it is not simply the one of a département, or where its rules are known.
create table connectivity.fund (
    key text primary key check (key ~ '^[a-z][a-z0-9-]{1,40}$'),
    name text not null check (length(name) between 3 and 120 and name = btrim(name)),
    -- The decision table of its rules; none: they are not known here.
    rules text check (rules ~ '^[a-z][a-z0-9-]{1,60}$')
);
-- The ground of each: the smallest area that names a commune counts, and an area belongs to one fund.
create table connectivity.fund_area (
    level text not null check (level in ('commune', 'epci', 'departement')),
    code text not null check (code ~ '^[0-9AB]{2,9}$'),
    fund text not null references connectivity.fund,
    primary key (level, code)
);

insert into connectivity.fund values
    ('aisne', 'Fonds de solidarité pour le logement de l’Aisne', 'fsl-aisne'),
    ('charente', 'Fonds de solidarité pour le logement de la Charente', 'fsl-charente'),
    ('eure-et-loir', 'Fonds de solidarité pour le logement d’Eure-et-Loir', 'fsl-eure-et-loir'),
    ('lille', 'Fonds de solidarité pour le logement de la Métropole européenne de Lille', null),
    ('lyon', 'Fonds de solidarité pour le logement de la Métropole de Lyon', null);
insert into connectivity.fund_area values
    ('departement', '02', 'aisne'),
    ('departement', '16', 'charente'),
    ('departement', '28', 'eure-et-loir'),
    ('epci', '200093201', 'lille'),
    ('epci', '200046977', 'lyon');
revoke insert, update, delete on connectivity.fund, connectivity.fund_area from ${app_role};
