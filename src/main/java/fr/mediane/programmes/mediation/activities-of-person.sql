-- The activities in which a person is named under any of their ids, each once, newest first.
select a.*
from mediation.activity a
where a.deleted_at is null
  and exists (select from mediation.participation p where p.activity = a.id and p.person = any (:ids))
order by a.date desc, a.id desc
limit :limit
