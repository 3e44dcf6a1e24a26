-- How long people waited for their appointments, in whole days on the clock of the place, and who did not come: in all, by
-- host, by venue and by département. What was written down on the day itself or after it is no wait.
with asked as (
    select b.host, coalesce(v.id, b.place) as place, coalesce(v.name, '') as place_name, c.departement, c.departement_name,
           b.attendance, greatest(b.takes_place_on - b.asked_on, 0) as days
    from agenda.published_attendance b
             left join venues.published_standing s on s.id = b.place
             left join venues.published_venue v on v.id = s.stands_as
             left join territory.published_commune c on c.code = coalesce(v.commune, b.address_commune)
    where b.kind = 'APPOINTMENT'
      and b.takes_place_on >= :from and b.takes_place_on < :until
      and b.ends < :now
      and b.attendance in ('seen', 'noshow', 'unknown') /* within */
)
select case when grouping(host) = 0 then 'HOST'
            when grouping(place) = 0 then 'VENUE'
            when grouping(departement) = 0 then 'DEPARTEMENT'
            else 'ALL' end as kind,
       coalesce(host::text, place::text, departement, '') as code,
       coalesce(place_name, departement_name, '') as name,
       count(*) filter (where attendance = 'seen') as came,
       count(*) filter (where attendance = 'noshow') as missed,
       count(*) filter (where attendance = 'unknown') as unsaid,
       percentile_cont(0.5) within group (order by days) filter (where attendance = 'seen') as half,
       percentile_cont(0.9) within group (order by days) filter (where attendance = 'seen') as nine
from asked
group by grouping sets ((), (host), (place, place_name), (departement, departement_name))
having grouping(departement) = 1 or departement is not null
order by kind, count(*) filter (where attendance <> 'unknown') desc, name, code
