-- Signals since a day: a dozen uses by one person within ten minutes; a day of a place with 40 uses or more and four times
-- its usual day; ten codes or more that led nowhere; vouchers that
-- the guarantee paid, for they were used beyond their value without network; uses by whoever made, activated or handed out the voucher.
with lately as (
    select u.provider, u.used_by, u.used_at, u.cents, (u.used_at at time zone 'Europe/Paris')::date as day,
        u.used_by in (v.handed_by, b.made_by, b.activated_by) as own
    from vouchers.use u
    join vouchers.voucher v on v.id = u.voucher
    join vouchers.batch b on b.id = v.batch
    where u.used_at >= :since and u.cancelled_at is null
), paced as (
    select provider, day,
        count(*) over near as times, sum(cents) over near as cents
    from lately
    window near as (partition by provider, used_by order by used_at
        range between interval '10 minutes' preceding and current row)
), days as (
    select provider, day, count(*) as times, sum(cents) as cents from lately group by provider, day
), usual as (
    select provider, percentile_disc(0.5) within group (order by times) as times from days group by provider
)
select 'PACE' as kind, provider::text as subject, day, max(times) as times, max(cents) as cents
from paced where times >= 12 group by provider, day
union all
select 'CAPACITY', d.provider::text, d.day, d.times, d.cents
from days d join usual u on u.provider = d.provider where d.times >= greatest(40, 4 * u.times)
union all
select 'GUESSING', asker, (at at time zone 'Europe/Paris')::date, count(*), 0
from vouchers.miss where at >= :since group by 2, 3 having count(*) >= 10
union all
select 'OFFLINE', u.voucher::text, (u.used_at at time zone 'Europe/Paris')::date, count(*), sum(u.cents)
from vouchers.offline_part o join vouchers.use u on u.id = o.use
where o.source = 'GUARANTEE' and u.used_at >= :since and u.cancelled_at is null
group by 2, 3
union all
select 'STAFF', used_by::text, day, count(*), sum(cents) from lately where own group by used_by, day
order by day desc, kind, subject
limit 500
