-- What operators were told and what they did, by operator; one row for all of them too (operator empty). A notice that nobody
-- acknowledged counts as late once its hour is over.
select coalesce(n.operator_name, '') as operator, count(*) as told,
    count(n.acknowledged_at) as acknowledged,
    count(*) filter (where n.acknowledged_at <= n.acknowledge_by) as in_time,
    count(*) filter (where coalesce(n.acknowledged_at, :now) > n.acknowledge_by) as late,
    percentile_cont(0.5) within group (order by extract(epoch from n.acknowledged_at - n.told_at) / 3600) as median_hours,
    count(*) filter (where n.line = 'MAINTAINED') as full_speed,
    count(*) filter (where n.line = 'REDUCED') as reduced,
    count(*) filter (where n.line in ('ALREADY_CUT', 'SOLD')) as lost,
    count(*) filter (where n.line = 'NOT_CUSTOMER') as strangers,
    count(w.kind) as asked_to_waive,
    count(*) filter (where w.kind in ('WAIVED_WHOLE', 'WAIVED_PART')) as waived,
    count(*) filter (where c.state = 'accepte') as accepted,
    count(c.decided_at) as decided
from procedures.published_case c
join connectivity.published_notice n on n.case_id = c.id
left join connectivity.published_waiver w on w.notice = n.id
where c.procedure = 'aide-internet' and c.filed_at >= :since and c.filed_at < :until
    and (:everywhere or (c.level, c.code) in (select * from unnest(cast(:levels as text[]), cast(:codes as text[]))))
group by grouping sets ((), (n.operator_name))
order by told desc, operator
