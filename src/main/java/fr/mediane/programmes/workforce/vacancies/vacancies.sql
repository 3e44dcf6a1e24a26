-- Positions that nobody holds or comes to, with the day by which they are to be filled, of which the employer is not told yet.
select v.id as position, v.number, v.employer, v.since, v.last_day, v.phase
from (
    select p.id, p.number, p.employer, f.since, d.last_day,
        case when :today > d.last_day then 'OVER'
            when :today >= d.last_day - interval '1 month' then 'FIVE_MONTHS'
            when :today >= d.last_day - interval '2 months' then 'FOUR_MONTHS' end as phase
    from workforce.position p
    cross join lateral (
        select greatest(p.awarded_on, max(coalesce(c.ended_on, c.ends_on)) + 1) as since
        from workforce.contract c where c.position = p.id
    ) f
    -- the rule counts from 2025 on
    cross join lateral (
        select (greatest(f.since, date '2025-01-01') + interval '6 months')::date - 1 as last_day
    ) d
    where p.given_back_on is null and not exists (
        select from workforce.contract c
        where c.position = p.id and coalesce(c.ended_on, c.ends_on, 'infinity') >= :today)
) v
where v.phase is not null
    -- what is long over was told of before this was kept
    and v.last_day > :today - 60
    and not exists (
        select from workforce.told_vacancy t where t.position = v.id and t.since = v.since and t.phase = v.phase)
order by v.last_day, v.number
limit :most
