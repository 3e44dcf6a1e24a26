-- The history of what an import brought: awards, signatures, hires, ends, positions given back.
with conventions as (
    select c.* from workforce.convention c join workforce.legacy_row l on l.id = c.id
    where l.import = :import and l.file = 'STRUCTURES'
), told (convention, position, contract, kind, day, positions) as (
    select p.convention, null::uuid, null::uuid, 'AWARDED', p.awarded_on, count(*)::integer
    from workforce.position p join conventions c on c.id = p.convention group by 1, 5
    union all
    select id, null, null, 'SIGNED', signed_on, null from conventions where signed_on is not null
    union all
    select id, null, null, 'DECLINED', awarded_on, null from conventions where state = 'DECLINED'
    union all
    select id, null, null, 'ENDED', ends_on, null from conventions where state = 'ENDED'
    union all
    select p.convention, p.id, null, 'GIVEN_BACK', p.given_back_on, null
    from workforce.position p join conventions c on c.id = p.convention where p.given_back_on is not null
    union all
    select p.convention, p.id, k.id, 'HIRED', k.starts_on, null
    from workforce.contract k join workforce.position p on p.id = k.position join conventions c on c.id = p.convention
    union all
    select p.convention, p.id, k.id, 'LEFT', k.ended_on, null
    from workforce.contract k join workforce.position p on p.id = k.position join conventions c on c.id = p.convention
    where k.ended_on is not null
)
insert into workforce.event (id, convention, position, contract, kind, day, positions, words, written_at, written_by)
select uuidv7(), t.convention, t.position, t.contract, t.kind, t.day, t.positions, '', i.ended_at, i.imported_by
from told t join workforce.legacy_import i on i.id = :import
order by t.day
