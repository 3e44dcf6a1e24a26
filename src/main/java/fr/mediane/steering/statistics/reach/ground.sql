-- The communes of a territory, with those that are no more and the parts of those that have some: each with its area, empty
-- for none, that area's name, and the inhabitants of a commune that is counted itself.
select at.code, coalesce(c.{area}, '') as area, coalesce(c.{name}, '') as name, c.current,
       case when c.current and at.code = c.code then coalesce(c.population, 0) else 0 end as population
from territory.published_commune at
         join territory.published_commune c on c.code = coalesce(at.part_of, at.code)
where c.kind = 'commune' /* within */
