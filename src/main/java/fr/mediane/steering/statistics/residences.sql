-- Where the people supported alone live, when they told it, of the activities that a question is about: the twenty first.
select residence, sum(participants) as supports
from mediation.published_activity
where {asked}
  and residence is not null
group by residence
order by supports desc, residence
limit 20
