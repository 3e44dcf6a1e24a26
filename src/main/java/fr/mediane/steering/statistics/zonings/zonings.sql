-- All lists of communes with what they hold, those in use first, then by name and day.
select z.id, z.name, z.kind, z.as_of, z.source, z.lines, z.read_at, z.published_at, z.withdrawn_at,
    (select count(*) from statistics.zoning_commune c where c.zoning = z.id) as communes,
    (select count(*) from statistics.zoning_remark r where r.zoning = z.id) as remarks,
    (select count(*) from statistics.zoning_remark r where r.zoning = z.id and r.commune = '') as rejected
from statistics.zoning z
order by z.withdrawn_at is not null, z.published_at is null desc, z.name collate "fr-x-icu", z.as_of desc, z.id
limit 500;
