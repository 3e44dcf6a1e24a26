-- A counsellor's own activities for the file, newest first.
select *
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
order by date desc, id desc
