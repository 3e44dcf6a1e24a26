-- Deadlines of open paths that near or have just passed, not met, of which nobody was told: steps, and ongoing training.
select d.id, d.account, d.organisation, d.step, d.last_day, d.phase, d.hours, d.attended
from (
    select p.id, p.account, p.organisation, r.step, l.last_day,
        case when l.last_day < :today then 'PASSED' else 'NEAR' end as phase, 0 as hours, 0 as attended
    from training.path p
    cross join lateral (
        select distinct on (step) step, months from training.step_rule where from_day <= p.starts_on
        order by step, from_day desc) r
    cross join lateral (select (p.starts_on + make_interval(months => r.months))::date as last_day) l
    where (p.ended_on is null or p.ended_on >= :today)
        -- what is long over was told of before this was kept
        and :today between l.last_day - :near and l.last_day + :near
        and case r.step
            when 'PIX' then not exists (select from training.pix_certificate c where c.account = p.account)
            else not exists (
                select from training.result r2
                where r2.account = p.account and r2.block = r.step and r2.outcome = 'PASSED'
                    and not exists (select from training.result later where later.replaces = r2.id))
        end
    union all
    select y.path, y.account, y.organisation, 'ONGOING', y.last_day,
        case when y.last_day < :today then 'PASSED' else 'NEAR' end, y.hours, y.attended
    from training.published_duty y
    where y.from_day <= :today and :today between y.last_day - :near and y.last_day + :near and y.attended < y.hours
) d
where not exists (
    select from training.told t
    where t.path = d.id and t.step = d.step and t.phase = d.phase and t.last_day = d.last_day)
order by d.last_day, d.id
limit :most
