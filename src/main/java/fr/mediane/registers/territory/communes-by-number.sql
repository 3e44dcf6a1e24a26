-- Which communes have a postcode that starts so, or this code, today's or former? A whole postcode prefers arrondissements.
with hits as (
    select p.commune
    from territory.commune_postcode p
    join territory.commune c on c.code = p.commune
    where p.postcode >= :number and p.postcode < :number || ':'
      and (c.kind = 'commune' or length(:number) = 5)
    union
    select code from territory.commune where code = :number and current
    union
    select commune from territory.former_commune where code = :number
    union
    select code from territory.commune
    where length(:number) between 2 and 4 and code like :number || '%' and :number ~ '[AB]' and current and kind = 'commune'
)
select c.*
from hits
join territory.published_commune c on c.code = hits.commune
order by c.kind = 'arrondissement' desc, c.population desc nulls last, c.code
limit :limit;
