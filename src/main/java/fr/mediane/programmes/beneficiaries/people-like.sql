-- Who of those a counsellor may see is likely the person typed: at least two of a close name, this phone, this e-mail; or
-- a name that is nearly the same.
with visible as (
    select f.person, bool_or(f.counsellor = :counsellor) as mine
    from beneficiaries.follower f
    where f.counsellor = :counsellor or (f.counsellor = any (:colleagues) and f.shared)
    group by f.person
), compared as (
    select p.*, v.mine, similarity(beneficiaries.plain(:name), p.plain) as close,
           coalesce(p.phone_hash = any (:phones), false) as same_phone,
           coalesce(p.email_hash = any (:emails), false) as same_email
    from visible v
    join beneficiaries.person p on p.id = v.person
    where p.merged_into is null and p.erased_at is null
)
select * from compared
where close >= 0.75 or (close >= 0.5)::int + same_phone::int + same_email::int >= 2
order by same_phone::int + same_email::int desc, close desc, id
limit 5
