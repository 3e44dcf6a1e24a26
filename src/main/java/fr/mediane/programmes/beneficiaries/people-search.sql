-- People whom a counsellor may see: all of them, or those who fit a name, a phone or an e-mail; the best fit first.
with visible as (
    select person, bool_or(mine) as mine
    from (
        select f.person, true as mine from beneficiaries.follower f where f.counsellor = :counsellor
        union all
        select f.person, false from beneficiaries.follower f where f.counsellor = any (:colleagues) and f.shared
    ) seen
    group by person
)
select p.id, p.name, p.birth_year, p.gender, p.status, p.commune, p.last_met, v.mine, count(*) over () as total
from visible v
join beneficiaries.person p on p.id = v.person
where (v.mine or p.shared)
  and p.merged_into is null
  and p.erased_at is null
  and (:everybody
    or (:plain <> '' and (p.plain like all (:parts) or word_similarity(:plain, p.plain) >= 0.5))
    or p.phone_hash = any (:hashes)
    or p.email_hash = any (:hashes))
order by case when :everybody then 0 else 1 - word_similarity(:plain, p.plain) end,
         case when :everybody then coalesce(p.last_met, p.created_at) end desc,
         p.plain, p.id
limit :limit offset :offset
