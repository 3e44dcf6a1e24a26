-- How many people were named in 1, in 2, in 3 to 5, in 6 to 9, in 10 activities of the period or more.
select count(*) filter (where times = 1), count(*) filter (where times = 2), count(*) filter (where times between 3 and 5),
    count(*) filter (where times between 6 and 9), count(*) filter (where times >= 10)
from (
    select person, count(*) as times
    from (select unnest(people) as person from activity
          where date >= date '{from}' and date < date '{until}' and {conditions})
    group by person)
