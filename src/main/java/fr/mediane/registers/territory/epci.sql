-- The intercommunalities of today with this code, or with a member in this département; all of them without either.
select e.code, e.name, e.kind, e.population, e.latitude, e.longitude
from territory.epci e
where e.current
  and (:code = '' or e.code = :code)
  and (:departement = '' or exists (
      select from territory.commune c where c.epci = e.code and c.departement = :departement and c.current))
order by e.name collate "fr-x-icu", e.code;
