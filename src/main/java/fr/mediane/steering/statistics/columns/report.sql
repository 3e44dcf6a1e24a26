-- The whole report in one pass: what is counted, its number or code, activities and supports.
with asked as materialized (
    select * exclude (id, counsellor, employer, commune, met)
    from activity
    where date >= date '{from}' and date < date '{until}' and {conditions}
)
select 'TOTAL' as what, workshop::integer as key, '' as value, count(*) as activities, sum(participants)::bigint as supports
from asked group by workshop
union all
select 'FIRST', (min(date) - date '1970-01-01')::integer, '', 0, 0 from asked having count(*) > 0
union all
select 'MONTH', (date_trunc('month', date)::date - date '1970-01-01')::integer, '', count(*), sum(participants)::bigint
from asked group by date_trunc('month', date)
union all
select 'DAY', (date - date '1970-01-01')::integer, '', count(*), sum(participants)::bigint
from asked where date >= date '{days}' group by date
union all
select 'THEMES', themes, '', count(*), 0 from asked group by themes
union all
select 'PROCEDURES', procedures, '', count(*), 0 from asked group by procedures
union all
select 'EQUIPMENT', equipment, '', count(*), 0 from asked group by equipment
union all
select 'DURATIONS', case when minutes < 30 then 0 when minutes < 60 then 1 when minutes < 120 then 2 else 3 end, '', count(*), 0
from asked group by all
union all
select 'PLACES', place, '', count(*), 0 from asked group by place
union all
select 'GENDERS', unnest(range({genders.size})), '', 0, unnest([{genders}])::bigint from asked having count(*) > 0
union all
select 'AGES', unnest(range({ages.size})), '', 0, unnest([{ages}])::bigint from asked having count(*) > 0
union all
select 'STATUSES', unnest(range({statuses.size})), '', 0, unnest([{statuses}])::bigint from asked having count(*) > 0
union all
select 'DEPARTEMENT', 0, code.value, activities, supports
from (select departement, count(*) as activities, sum(participants)::bigint as supports from asked group by departement)
join code on code.number = departement
union all
select * from (
    select 'RESIDENCE', 0, code.value, activities, supports
    from (select residence, count(*) as activities, sum(participants)::bigint as supports from asked
          where residence > 0 group by residence)
    join code on code.number = residence
    order by supports desc, code.value limit 20)
union all
select * from (
    select 'VENUE', 0, coalesce(merged.kept, code.value) as id, sum(activities)::bigint as activities, sum(supports)::bigint as supports
    from (select venue, count(*) as activities, sum(participants)::bigint as supports from asked
          where venue > 0 group by venue)
    join code on code.number = venue
    left join ({merged}) merged (id, kept) on merged.id = code.value
    group by coalesce(merged.kept, code.value)
    order by 5 desc, 3 limit 20)
union all
select 'TAG', 0, code.value, activities, 0
from (select tag, count(*) as activities from (select unnest(tags) as tag from asked) group by tag)
join code on code.number = tag
union all
select 'UNNAMED', coalesce(max(participants::integer - named), 0), '', 0, coalesce(sum(participants::integer - named), 0)::bigint from asked
union all
select 'NAMED', 0, '', 0, coalesce(bit_count(bitstring_agg(person, 1, {people})), 0)
from (select unnest(people) as person from asked)
