-- The first day of the activities that a question is about.
select min(date) from mediation.published_activity
where date >= :from
  and date < :until
  and (:counsellor::uuid is null or counsellor = :counsellor::uuid)
  and (:employer::uuid is null or employer = :employer::uuid)
  and (:commune::text is null or commune = :commune)
  and (:areas::text[] is null or departement = any (:areas::text[]))
  and (:type::text is null or type = :type)
  and (:theme::text is null or themes @> array [:theme::text])
