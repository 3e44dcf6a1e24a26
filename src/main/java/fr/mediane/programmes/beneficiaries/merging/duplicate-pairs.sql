-- Pairs of records that a counsellor may see and that are likely of one person: at least two of a close name, the same
-- phone, the same e-mail. Two of the three means that a phone or an e-mail is the same: so pairs are found by hash.
with visible as (
    select distinct f.person
    from beneficiaries.follower f
    where f.counsellor = :counsellor or (f.counsellor = any (:colleagues) and f.shared)
), mine as (
    select p.id, p.plain, p.phone_hash, p.email_hash, coalesce(p.last_met, p.created_at::date) as met
    from visible v
    join beneficiaries.person p on p.id = v.person
    where p.merged_into is null and p.erased_at is null
), pair as (
    select a.id as a, b.id as b from mine a join mine b on a.phone_hash = b.phone_hash and a.id < b.id
    union
    select a.id, b.id from mine a join mine b on a.email_hash = b.email_hash and a.id < b.id
)
select case when one.met >= other.met then one.id else other.id end as one,
       case when one.met >= other.met then other.id else one.id end as other
from pair
join mine one on one.id = pair.a
join mine other on other.id = pair.b
where (similarity(one.plain, other.plain) >= 0.5)::int
    + coalesce(one.phone_hash = other.phone_hash, false)::int
    + coalesce(one.email_hash = other.email_hash, false)::int >= 2
  and not exists (select from beneficiaries.different d where d.low = pair.a and d.high = pair.b)
order by similarity(one.plain, other.plain) desc, one.id
limit 50
