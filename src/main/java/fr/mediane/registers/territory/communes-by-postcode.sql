-- Which communes does this postcode serve? Most populated first, arrondissements left out.
select c.*
from territory.commune_postcode p
join territory.published_commune c on c.code = p.commune
where p.postcode = :postcode and c.kind = 'commune'
order by c.population desc nulls last, c.code;
