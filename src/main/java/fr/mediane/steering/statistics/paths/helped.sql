-- The people named in the activities of a period, each once.
select distinct p.person
from mediation.published_naming p
         join mediation.published_activity a on a.id = p.activity
where a.date >= :from and a.date < :until /* within */
