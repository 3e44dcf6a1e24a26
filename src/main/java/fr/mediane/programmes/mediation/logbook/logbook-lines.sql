-- A page of a counsellor's own activities.
select id, type, date, minutes, place, venue, commune, themes, title, participants
from mediation.activity
where counsellor = :counsellor
  and deleted_at is null
  and (:from::date is null or date >= :from::date)
  and (:to::date is null or date <= :to::date)
  and (:type::text is null or type = :type)
  and (:venue::uuid is null or venue = :venue::uuid)
  and (:theme::text is null or themes @> array [:theme::text])
  and (:tag::uuid is null or exists (
      select from mediation.activity_tag stuck where stuck.activity = id and stuck.tag = :tag::uuid))
order by case :order when 'date' then date end,
         case :order when 'duree' then minutes when '-duree' then -minutes
                     when 'personnes' then participants when '-personnes' then -participants end,
         date desc,
         id desc
limit :limit offset :offset
