-- Who stands today for each id asked for, among those this counsellor may see.
select asked, p.id, p.name, p.birth_year, p.gender, p.status, p.commune, p.last_met, seen.mine
from unnest(:ids::uuid[]) as asked
join beneficiaries.person p on p.id = beneficiaries.current(asked)
join lateral (
    select bool_or(f.counsellor = :counsellor) as mine
    from beneficiaries.follower f
    where f.person = p.id and (f.counsellor = :counsellor or (p.shared and f.counsellor = any (:colleagues)))
) seen on seen.mine is not null
where p.erased_at is null
