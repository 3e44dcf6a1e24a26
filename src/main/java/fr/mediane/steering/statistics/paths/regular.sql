-- In how many activities of a period each named person took part.
select count(*) as named,
       count(*) filter (where times >= 3) as regular,
       count(*) filter (where times = 1) as once,
       count(*) filter (where times = 2) as twice,
       count(*) filter (where times between 3 and 5) as some,
       count(*) filter (where times between 6 and 9) as many,
       count(*) filter (where times >= 10) as most
from (
    select p.person, count(distinct p.activity) as times
    from mediation.published_naming p
             join mediation.published_activity a on a.id = p.activity
    where a.date >= :from and a.date < :until /* within */
    group by p.person) helped
