-- The first and the last self-assessment, within a period, of the people named in its activities, by area (0: all areas
-- together): how many assessed themselves at least twice, how many rose, stayed and fell, and the mean levels (1 to 4).
-- The days are those of Paris. In area 0 it also says how many did once at least.
with helped as materialized (
    {helped}
), said as (
    select coalesce(k.stands_as, s.person) as person, s.area, s.level, s.calibrated, s.finished_at, s.id
    from competence.published_assessment s
             left join beneficiaries.published_person k on k.id = s.person
    where s.finished_at >= :from::date::timestamp at time zone 'Europe/Paris'
      and s.finished_at < :until::date::timestamp at time zone 'Europe/Paris'
), paths as (
    select person,
           area,
           count(*) as times,
           bool_and(calibrated) as calibrated,
           (array_agg(level order by finished_at, id))[1] as first,
           (array_agg(level order by finished_at desc, id desc))[1] as last
    from said
    where person in (select person from helped)
    group by person, area
)
select area,
       count(*) as assessed,
       count(*) filter (where times > 1) as n,
       count(*) filter (where times > 1 and last > first) as rose,
       count(*) filter (where times > 1 and last = first) as stayed,
       count(*) filter (where times > 1 and last < first) as fell,
       coalesce(avg(first) filter (where times > 1), 0) as first,
       coalesce(avg(last) filter (where times > 1), 0) as last,
       bool_and(calibrated) as calibrated
from paths
group by area
order by area
