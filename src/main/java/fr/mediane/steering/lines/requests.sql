-- Requests for help by whose instructors decide; one row for all of them too (level and code empty).
select coalesce(c.level, '') as level, coalesce(c.code, '') as code, count(*) as filed,
    count(*) filter (where c.channel <> 'ONLINE') as helped,
    count(c.decided_at) as decided,
    count(*) filter (where c.state = 'accepte') as accepted,
    count(*) filter (where c.state = 'refuse') as refused,
    count(c.silent_at) as silent,
    percentile_cont(0.5) within group (order by extract(epoch from c.decided_at - c.filed_at) / 86400) as median_days,
    percentile_cont(0.9) within group (order by extract(epoch from c.decided_at - c.filed_at) / 86400) as most_days
from procedures.published_case c
where c.procedure = 'aide-internet' and c.filed_at >= :since and c.filed_at < :until
    and (:everywhere or (c.level, c.code) in (select * from unnest(cast(:levels as text[]), cast(:codes as text[]))))
group by grouping sets ((), (c.level, c.code))
order by filed desc, level, code
