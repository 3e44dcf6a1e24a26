-- Proposes pairs of venues, the postcode of one of which starts so. Compared are those that share their commune, a
-- telephone number or a real pivot, or lie within about 300 metres. Score: mean of what is known of both, by weight:
-- name 3, address 2, distance 2 (500 metres or more count for nothing), telephone 1, pivot 1.
insert into venues.duplicate (a, b, score, name_score, address_score, metres, same_pivot, same_phone)
with here as materialized (
    select * from venues.venue where code_postal like :prefix || '%' and status in ('OPEN', 'TO_COMPLETE')
),
candidates as (
    select a.id as one, b.id as other from here a join venues.venue b on b.commune_code = a.commune_code
    union
    select a.id, b.id from here a join venues.venue b on b.code_postal = a.code_postal where a.commune_code is null
    union
    select a.id, b.id from here a join venues.venue b on b.telephone = a.telephone where a.telephone <> ''
    union
    select a.id, b.id from here a join venues.venue b on b.pivot = a.pivot where a.pivot !~ '^0+$'
    union
    select a.id, b.id from here a
    join venues.venue b on b.latitude is not null and b.status = 'OPEN' and point(b.longitude, b.latitude)
        <@ box(point(a.longitude - 0.004, a.latitude - 0.003), point(a.longitude + 0.004, a.latitude + 0.003))
    where a.latitude is not null
),
pairs as (
    select distinct least(one, other) as a, greatest(one, other) as b from candidates where one <> other
),
compared as (
    select p.a, p.b,
        similarity(platform.plain(a.nom), platform.plain(b.nom)) as name_score,
        similarity(platform.plain(a.adresse), platform.plain(b.adresse)) as address_score,
        2 * 6371008.8 * asin(sqrt(least(1, power(sin(radians(b.latitude - a.latitude) / 2), 2)
            + cos(radians(a.latitude)) * cos(radians(b.latitude))
            * power(sin(radians(b.longitude - a.longitude) / 2), 2)))) as metres,
        (a.telephone <> '' and b.telephone <> '')::int as phones,
        a.telephone <> '' and a.telephone = b.telephone as same_phone,
        (a.pivot !~ '^0+$' and b.pivot !~ '^0+$')::int as pivots,
        a.pivot !~ '^0+$' and a.pivot = b.pivot as same_pivot
    from pairs p
    join venues.venue a on a.id = p.a and a.status in ('OPEN', 'TO_COMPLETE')
    join venues.venue b on b.id = p.b and b.status in ('OPEN', 'TO_COMPLETE')
),
scored as (
    select *, (3 * name_score + 2 * address_score + coalesce(2 * greatest(0, 1 - metres / 500), 0)
            + phones * same_phone::int + pivots * same_pivot::int)
        / (5 + (metres is not null)::int * 2 + phones + pivots) as score
    from compared
    where name_score >= 0.3
)
select a, b, score, name_score, address_score, metres, same_pivot, same_phone
from scored s
where score >= 0.6 and not exists (select from venues.not_duplicate n where n.a = s.a and n.b = s.b)
on conflict (a, b) do nothing
