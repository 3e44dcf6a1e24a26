-- Which of the people asked for are named in the activities asked for.
select person.id
from asked
join person on person.id = asked.id
where person.number in (select unnest(people) from activity
                        where date >= date '{from}' and date < date '{until}' and {conditions})
