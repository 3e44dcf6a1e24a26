-- What rooms above may read in bulk of venues: where each is and whether the public finds it. The point on the unit sphere
-- is there for open venues whose place on the map is known, so that "the nearest" is one look into its index.
create view venues.published_venue as
select v.id,
       v.nom as name,
       v.commune as commune_name,
       v.commune_code as commune,
       v.organisation,
       v.status = 'OPEN' as open,
       not 'CE_LIEU_N_ACCUEILLE_PAS_DE_PUBLIC' = any (v.modalites_acces) as receives,
       l.sphere,
       v.changed_at
from venues.venue v
         left join venues.lookup l on l.venue = v.id
where v.status <> 'MERGED';

-- Under which id each venue is found today: what was recorded at one that has been merged since counts for the other.
create view venues.published_standing as
select id, coalesce(merged_into, id) as stands_as
from venues.venue;
