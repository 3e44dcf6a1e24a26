-- The activities that a question is about; in a team's figures each counts once, by the team of its own day.
date >= :from
  and date < :until
  and (:counsellor::uuid is null or counsellor = :counsellor::uuid)
  and (:employer::uuid is null or employer = :employer::uuid)
  and (:team::uuid is null or exists (
      select from coordination.published_membership member
      where member.team = :team::uuid and member.account = counsellor
          and date >= member.from_day and (member.until_day is null or date < member.until_day)))
  and (:commune::text is null or commune = :commune)
  and (:areas::text[] is null or departement = any (:areas::text[]))
  and (:type::text is null or type = :type)
  and (:theme::text is null or themes @> array [:theme::text])
  and (:tag::uuid is null or exists (
      select from mediation.published_tag stuck where stuck.activity = id and stuck.tag = :tag::uuid))
