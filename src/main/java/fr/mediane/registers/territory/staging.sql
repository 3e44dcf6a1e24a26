-- What the files hold, for the time of a transaction.
create temp table loaded_region (
    code text, name text, zone text, seat text, latitude double precision, longitude double precision
) on commit drop;
create temp table loaded_departement (
    code text, name text, region text, zone text, seat text, time_zone text,
    latitude double precision, longitude double precision
) on commit drop;
create temp table loaded_epci (
    code text, name text, kind text, population integer, latitude double precision, longitude double precision
) on commit drop;
create temp table loaded_commune (
    code text, name text, kind text, part_of text, departement text, region text, epci text, siren text,
    population integer, postcodes text[], latitude double precision, longitude double precision, precision text
) on commit drop;
create temp table loaded_former (code text, name text, commune text) on commit drop;
