-- Which communes does this start of a name mean, with this start of a postcode or code if any? Most populated first; a
-- name typed in full counts for 20,000 inhabitants more, so that Y and Eu can be found.
with asked as materialized (
    select territory.searched(:name) as name, territory.searched(:whole) as whole
), hits as (
    select n.commune, n.population + case when n.searched = asked.name and n.kind <> 'former' then 20000 else 0 end as weight
    from asked, territory.commune_name n
    where n.searched >= asked.name and n.searched < asked.name || U&'\+10FFFF'
      and asked.name <> ''
      and (n.kind <> 'arrondissement' or :arrondissements)
      and (:number = ''
           or n.commune like :number || '%'
           or exists (select from territory.commune_postcode p where p.commune = n.commune and p.postcode like :number || '%'))
    union all
    select n.commune, n.population
    from asked, territory.commune_name n
    where :number <> '' and n.searched >= asked.whole and n.searched < asked.whole || U&'\+10FFFF'
), best as (
    select commune, max(weight) as weight
    from hits
    group by commune
    order by weight desc, commune
    limit :limit
)
select c.*
from best
join territory.published_commune c on c.code = best.commune
order by best.weight desc, c.code;
