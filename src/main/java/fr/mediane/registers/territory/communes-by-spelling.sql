-- Which communes are spelt nearly so? By shared groups of three letters; of two alike, the more populated one.
with asked as materialized (
    select territory.spelling(territory.searched(:name)) as spelling
), hits as (
    select n.commune, max(similarity(n.spelling, asked.spelling) + 0.03 * ln(n.population + 1)) as likeness
    from asked, territory.commune_name n
    where n.spelling % asked.spelling and similarity(n.spelling, asked.spelling) >= :likeness and n.kind <> 'arrondissement'
      and (:number = ''
           or n.commune like :number || '%'
           or exists (select from territory.commune_postcode p where p.commune = n.commune and p.postcode like :number || '%'))
    group by n.commune
    order by likeness desc, n.commune
    limit :limit
)
select c.*
from hits
join territory.published_commune c on c.code = hits.commune
order by hits.likeness desc, c.code;
