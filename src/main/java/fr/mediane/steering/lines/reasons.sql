-- Which rows of the rules spoke in requests that were refused; without them where nobody's rules proposed.
select r.rule_table, r.version, r.rows, count(*) as refused
from procedures.published_case c
left join rules.published_ruling r on r.id = c.proposal
where c.procedure = 'aide-internet' and c.state = 'refuse' and c.filed_at >= :since and c.filed_at < :until
    and (:everywhere or (c.level, c.code) in (select * from unnest(cast(:levels as text[]), cast(:codes as text[]))))
group by r.rule_table, r.version, r.rows
order by refused desc, r.rows
