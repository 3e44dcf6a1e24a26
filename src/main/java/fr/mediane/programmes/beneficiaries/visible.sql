-- A person, by any of their ids, when this counsellor may see them: as who supports them, or in that team when they agreed.
select p.*
from beneficiaries.person p
where p.id = beneficiaries.current(:id)
  and p.erased_at is null
  and exists (
    select
    from beneficiaries.follower f
    where f.person = p.id
      and (f.counsellor = :counsellor or (p.shared and f.counsellor = any (:colleagues))))
