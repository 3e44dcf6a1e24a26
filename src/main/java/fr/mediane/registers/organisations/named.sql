-- The name to show for each id, which may be of an organisation merged into another since.
select asked, o.name
from unnest(:ids::uuid[]) as asked
join organisations.organisation o on o.id = organisations.current(asked)
