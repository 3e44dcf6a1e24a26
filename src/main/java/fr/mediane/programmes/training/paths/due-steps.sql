-- Deadlines of open paths that near or have just passed, not met, of which nobody was told.
select d.id, d.account, d.organisation, d.step, d.last_day, d.phase
from (
    select p.id, p.account, p.organisation, r.step, l.last_day,
        case when l.last_day < :today then 'PASSED' else 'NEAR' end as phase
    from training.path p
    cross join lateral (
        select distinct on (step) step, months from training.step_rule where from_day <= p.starts_on
        order by step, from_day desc) r
    cross join lateral (select (p.starts_on + make_interval(months => r.months))::date as last_day) l
    where (p.ended_on is null or p.ended_on >= :today)
        -- what is long over was told of before this was kept
        and :today between l.last_day - :near and l.last_day + :near
) d
where not exists (select from training.told t where t.path = d.id and t.step = d.step and t.phase = d.phase)
    and case d.step
        when 'PIX' then not exists (select from training.pix_certificate c where c.account = d.account)
        else not exists (
            select from training.result r
            where r.account = d.account and r.block = d.step and r.outcome = 'PASSED'
                and not exists (select from training.result later where later.replaces = r.id))
    end
order by d.last_day, d.id
limit :most
