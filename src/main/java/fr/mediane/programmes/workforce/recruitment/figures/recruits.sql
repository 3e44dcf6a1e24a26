-- Who was hired in what somebody follows, counted by what the programme reports of those it gives work to. Whoever goes on in
-- their position under another contract was hired once.
with hire as (
    select c.position, c.person, min(c.starts_on) as starts_on from workforce.contract c group by c.position, c.person
), told as (
    select h.person, h.position, h.starts_on, h.starts_on = min(h.starts_on) over (partition by h.position) as first
    from hire h
), hired as (
    -- created: nobody held it before, here or where it was carried on from
    select n.gender, n.education, n.unemployed_before, p.carries_on is null and t.first as created, count(*) as many
    from told t
    join workforce.person n on n.id = t.person
    join workforce.position p on p.id = t.position
    where (:everything or p.departement = any (:departements))
        and (:departement::text is null or p.departement = :departement)
        and (:year::integer is null or extract(year from t.starts_on) = :year)
    group by n.gender, n.education, n.unemployed_before, created
)
select a.axis, coalesce(a.answer, 'UNSAID') as answer, sum(h.many)::bigint as count
from hired h
cross join lateral (values
    ('CREATED', case when h.created then 'YES' else 'NO' end),
    ('UNEMPLOYED', case when h.unemployed_before then 'YES' when not h.unemployed_before then 'NO' end),
    ('GENDER', h.gender), ('EDUCATION', h.education)) as a (axis, answer)
group by a.axis, a.answer
