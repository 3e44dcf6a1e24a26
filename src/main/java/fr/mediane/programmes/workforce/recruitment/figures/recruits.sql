-- Who was hired in what somebody follows, counted by what the programme reports of those it gives work to. Whoever goes on in
-- their position under another contract was hired once.
with hired as (
    select coalesce(n.gender, 'UNSAID') as gender, coalesce(n.education, 'UNSAID') as education,
        case n.unemployed_before when true then 'YES' when false then 'NO' else 'UNSAID' end as unemployed,
        -- nobody held it before, here or where it was carried on from
        case when p.carries_on is null and not exists (
            select from workforce.contract b where b.position = c.position and b.starts_on < c.starts_on)
            then 'YES' else 'NO' end as created
    from workforce.contract c
    join workforce.person n on n.id = c.person
    join workforce.position p on p.id = c.position
    where (:everything or p.departement = any (:departements))
        and (:departement::text is null or p.departement = :departement)
        and (:year::integer is null or extract(year from c.starts_on) = :year)
        and not exists (
            select from workforce.contract b
            where b.person = c.person and b.position = c.position and b.starts_on < c.starts_on)
)
select a.axis, a.answer, count(*) as count
from hired h
cross join lateral (values ('CREATED', h.created), ('UNEMPLOYED', h.unemployed), ('GENDER', h.gender),
    ('EDUCATION', h.education)) as a (axis, answer)
group by a.axis, a.answer
