-- How many different people lived in each area and were named in an activity of the period, wherever it was, and in all.
with lived as (
    select distinct unnest(homes) as home from activity where date >= date '{from}' and date < date '{until}'
), people as (
    select ground.area, (home & 4294967295)::integer as person
    from lived
    join code on code.number = (home >> 32)::integer
    join ground on ground.commune = code.value
)
select '' as area, count(distinct person) as people from people
union all
select area, count(distinct person) from people where area <> '' group by area
