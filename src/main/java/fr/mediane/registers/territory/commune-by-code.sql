-- Which commune is this code today? A current one leads to itself, a former one to the commune that took it in.
select c.*
from territory.published_commune c
where c.code = coalesce(
    (select code from territory.commune where code = :code and current),
    (select commune from territory.former_commune where code = :code limit 1),
    (select code from territory.commune where code = :code));
