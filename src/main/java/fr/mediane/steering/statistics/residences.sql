-- Where the people supported alone live, when they told it, of the activities that a question is about: the twenty first.
select residence, sum(participants) as supports
from mediation.published_activity
where date >= :from
  and date < :until
  and (:counsellor::uuid is null or counsellor = :counsellor::uuid)
  and (:employer::uuid is null or employer = :employer::uuid)
  and (:commune::text is null or commune = :commune)
  and (:areas::text[] is null or departement = any (:areas::text[]))
  and (:type::text is null or type = :type)
  and (:theme::text is null or themes @> array [:theme::text])
  and residence is not null
group by residence
order by supports desc, residence
limit 20
