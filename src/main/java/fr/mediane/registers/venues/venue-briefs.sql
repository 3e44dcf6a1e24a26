-- What venues are called now, a merged one by the venue that stands for it.
select asked.id, now.nom, now.commune, now.code_postal, now.commune_code, now.status = 'OPEN' as open
from venues.venue asked
         join venues.venue now on now.id = coalesce(asked.merged_into, asked.id)
where asked.id = any (:ids)
