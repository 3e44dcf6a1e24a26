-- All départements and overseas collectivities of today, in the order of their codes.
select code, name, region, zone, seat, time_zone, latitude, longitude
from territory.departement
where current
order by code collate "C";
