-- All regions of today, by name, the overseas ones and the collectivities last.
select code, name, zone, seat, latitude, longitude
from territory.region
where current
order by zone = 'metro' desc, zone = 'drom' desc, name collate "fr-x-icu";
