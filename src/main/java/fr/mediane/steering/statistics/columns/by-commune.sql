-- Supports by commune of the activities asked for.
select code.value, supports
from (select commune, sum(participants)::bigint as supports from activity
      where date >= date '{from}' and date < date '{until}' and {conditions}
      group by commune)
join code on code.number = commune
