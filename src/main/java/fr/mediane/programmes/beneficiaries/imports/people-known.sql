-- Everybody a counsellor may see, by what is compared: name, year of birth, fingerprints of phone and e-mail.
with visible as (
    select f.person
    from beneficiaries.follower f
    where f.counsellor = :counsellor or (f.counsellor = any (:colleagues) and f.shared)
    group by f.person
)
select p.id, p.plain, p.birth_year, encode(p.phone_hash, 'hex') as phone, encode(p.email_hash, 'hex') as email
from visible v
join beneficiaries.person p on p.id = v.person
where p.merged_into is null and p.erased_at is null
order by p.id
