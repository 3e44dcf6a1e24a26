-- Invented teams of ten: counsellor n belongs to team n / 10; the first, :first, to team 0.
with team as (
    insert into coordination.team (id, name, level, code, departement, region, created_at)
    select format('01950000-0000-7000-8000-%s', lpad(to_hex(i), 12, '0'))::uuid, 'Équipe d’essai ' || i, 'DEPARTEMENT', d.code,
        d.code, d.region, now()
    from generate_series(0, :counsellors / 10) i
    join (select code, region, row_number() over (order by code) - 1 as number, count(*) over () as all_of_them
          from territory.departement) d on d.number = i % d.all_of_them
    on conflict do nothing
    returning id
)
insert into coordination.membership (id, team, account, from_day)
select uuidv7(), format('01950000-0000-7000-8000-%s', lpad(to_hex(i / 10), 12, '0'))::uuid,
    case when i = 0 then :first ::uuid else format('01930000-0000-7000-8000-%s', lpad(to_hex(i), 12, '0'))::uuid end,
    current_date - 400
from generate_series(0, :counsellors - 1) i
where exists (select from team)
