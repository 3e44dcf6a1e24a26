-- All communes and municipal arrondissements of today, with what lies around them.
select code, name, part_of, departement, departement_name, region, region_name, epci, population, postcodes, latitude,
    longitude, precision, time_zone
from territory.published_commune
where current;
