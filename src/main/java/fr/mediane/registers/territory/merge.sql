-- Brings the tables to what the files hold: new and changed rows are written, those no longer there lose "current".
insert into territory.region as t (code, name, zone, seat, latitude, longitude, current)
select code, name, zone, seat, latitude, longitude, true from loaded_region
on conflict (code) do update set name = excluded.name, zone = excluded.zone, seat = excluded.seat,
    latitude = excluded.latitude, longitude = excluded.longitude, current = true;
update territory.region set current = false where code not in (select code from loaded_region);

insert into territory.departement as t (code, name, region, zone, seat, time_zone, latitude, longitude, current)
select code, name, region, zone, seat, time_zone, latitude, longitude, true from loaded_departement
on conflict (code) do update set name = excluded.name, region = excluded.region, zone = excluded.zone,
    seat = excluded.seat, time_zone = excluded.time_zone, latitude = excluded.latitude, longitude = excluded.longitude,
    current = true;
update territory.departement set current = false where code not in (select code from loaded_departement);

insert into territory.epci as t (code, name, kind, population, latitude, longitude, current)
select code, name, kind, population, latitude, longitude, true from loaded_epci
on conflict (code) do update set name = excluded.name, kind = excluded.kind, population = excluded.population,
    latitude = excluded.latitude, longitude = excluded.longitude, current = true;
update territory.epci set current = false where code not in (select code from loaded_epci);

insert into territory.commune as t (code, name, kind, part_of, departement, region, epci, siren, population, postcodes,
    latitude, longitude, precision, current)
select code, name, kind, part_of, departement, region, epci, siren, population, postcodes, latitude, longitude, precision,
    true
from loaded_commune
order by kind desc
on conflict (code) do update set name = excluded.name, kind = excluded.kind, part_of = excluded.part_of,
    departement = excluded.departement, region = excluded.region, epci = excluded.epci, siren = excluded.siren,
    population = excluded.population, postcodes = excluded.postcodes, latitude = excluded.latitude,
    longitude = excluded.longitude, precision = excluded.precision, current = true;
update territory.commune set current = false where code not in (select code from loaded_commune);

delete from territory.former_commune;
insert into territory.former_commune (code, name, commune)
select distinct code, coalesce(name, ''), commune from loaded_former;
