-- The name to show for each id, which may be of an organisation merged into another since; few are, and only those are
-- followed one by one.
select o.id as asked, o.name
from organisations.organisation o
where o.id = any (:ids::uuid[]) and o.merged_into is null
union all
select o.id, now.name
from organisations.organisation o
join organisations.organisation now on now.id = organisations.current(o.id)
where o.id = any (:ids::uuid[]) and o.merged_into is not null
