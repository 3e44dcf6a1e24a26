-- The people who assessed themselves within a period, each once as the record that stands for them today. The days are those
-- of Paris.
select distinct coalesce(k.stands_as, s.person) as person
from competence.published_assessment s
         left join beneficiaries.published_person k on k.id = s.person
where s.finished_at >= :from::date::timestamp at time zone 'Europe/Paris'
  and s.finished_at < :until::date::timestamp at time zone 'Europe/Paris'
