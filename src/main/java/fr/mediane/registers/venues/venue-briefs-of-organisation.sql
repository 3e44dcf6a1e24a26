-- The open venues of an organisation.
select id, nom, commune, code_postal, commune_code, true as open
from venues.venue
where organisation = :organisation
  and status = 'OPEN'
order by nom, id
limit 50
