-- The open venues of a département.
select id, nom, commune, code_postal, commune_code, true as open
from venues.venue
where status = 'OPEN'
  and starts_with(commune_code, :departement)
order by commune_code, standard_id
limit :limit
