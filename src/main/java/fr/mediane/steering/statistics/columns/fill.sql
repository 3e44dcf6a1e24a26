-- New codes get the next numbers.
insert into code
select value, (select coalesce(max(number), 0) from code) + row_number() over (order by value)
from (
    select id::varchar as value from (
        select counsellor as id from staged union select employer from staged union select venue from staged)
    union select commune from staged union select departement from staged union select residence from staged
) found
where value is not null and not exists (select 1 from code known where known.value = found.value);

create or replace temp table known_id as
select try_cast(value as uuid) as id, number from code where length(value) = 36;

-- Rows lie by month, type, département and counsellor, so that a question about one reads little.
insert into activity by name
with theme as (
    select text, coalesce(list_sum(list_transform(list_distinct(string_split(trim(text, '{}'), ',')),
        lambda one: 1::integer << (list_position({themes}, one) - 1))), 0)::integer as bits
    from (select distinct themes as text from staged) where text <> '{}'
), procedure as (
    select text, coalesce(list_sum(list_transform(list_distinct(string_split(trim(text, '{}'), ',')),
        lambda one: 1::integer << (list_position({procedures}, one) - 1))), 0)::integer as bits
    from (select distinct procedures as text from staged) where text <> '{}'
), equipment as (
    select text, coalesce(list_sum(list_transform(list_distinct(string_split(trim(text, '{}'), ',')),
        lambda one: 1::integer << (list_position({equipment}, one) - 1))), 0)::integer as bits
    from (select distinct equipment as text from staged) where text <> '{}'
), named as (
    select activity, count(*) as named, min(number) as one, min(home) as home
    from staged_people
    where activity in (select id from staged)
    group by activity
), several as (
    -- two records of one person in one activity are rare, but happen
    select activity, list_distinct(list(number)) as people, list(home) filter (where home is not null) as homes
    from staged_people
    where activity in (select activity from named where named > 1)
    group by activity
), stuck as (
    select activity, list(number) as tags
    from staged_tag
    where activity in (select id from staged)
    group by activity
), met as (
    select activity from staged_meeting where activity in (select id from staged)
)
select (select next from about) + row_number() over () - 1 as number, sorted.*
from (select
    s.* exclude (counsellor, employer, venue, commune, departement, residence, place, themes, procedures, equipment),
    counsellor.number as counsellor,
    coalesce(employer.number, 0) as employer,
    coalesce(venue.number, 0) as venue,
    coalesce(commune.number, 0) as commune,
    coalesce(departement.number, 0) as departement,
    coalesce(residence.number, 0) as residence,
    list_position({places}, s.place) - 1 as place,
    coalesce(theme.bits, 0) as themes,
    coalesce(procedure.bits, 0) as procedures,
    coalesce(equipment.bits, 0) as equipment,
    coalesce(stuck.tags, []) as tags,
    case when named.named = 1 then [named.one] else coalesce(several.people, []) end as people,
    coalesce(named.named, 0) as named,
    case when named.named = 1 and named.home is not null then [named.home] else coalesce(several.homes, []) end as homes,
    met.activity is not null as met
from staged s
join known_id counsellor on counsellor.id = s.counsellor
left join known_id employer on employer.id = s.employer
left join known_id venue on venue.id = s.venue
left join code commune on commune.value = s.commune
left join code departement on departement.value = s.departement
left join code residence on residence.value = s.residence
left join theme on theme.text = s.themes
left join procedure on procedure.text = s.procedures
left join equipment on equipment.text = s.equipment
left join stuck on stuck.activity = s.id
left join named on named.activity = s.id
left join several on several.activity = s.id
left join met on met.activity = s.id
order by year(s.date) * 24 + month(s.date) * 2 + s.workshop::integer, departement.number, counsellor.number, s.date) sorted;

update about set next = next + (select count(*) from staged)
