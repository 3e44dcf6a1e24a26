-- How many activities bear each tag, of those that a question is about, most first.
select stuck.tag, count(*) as activities
from mediation.published_tag stuck
where stuck.activity in (select id from mediation.published_activity where {asked})
group by stuck.tag
order by activities desc, stuck.tag
