-- How many were asked about each event of a series and what they answered, right after it; answers that keep no event, by
-- month.
with asked as (
    select event, min(happened_on) as day, count(*) as invited
    from surveys.invitation
    where series = :series and moment = 'AFTER'
    group by event
), said as (
    select event, min(month) as month,
           count(*)                                                          as answered,
           count(satisfied)                                                  as satisfied_n,
           count(*) filter (where satisfied)                                 as satisfied,
           count(able)                                                       as able_n,
           count(*) filter (where able)                                      as able,
           count(confident_before)                                           as confident_before_n,
           count(*) filter (where confident_before)                          as confident_before,
           count(confident_after)                                            as confident_after_n,
           count(*) filter (where confident_after)                           as confident_after,
           count(*) filter (where num_nulls(confident_before, confident_after) = 0) as both_n,
           count(*) filter (where confident_before and confident_after is not null) as were,
           count(*) filter (where not confident_before and confident_after)  as gained,
           count(*) filter (where confident_before and not confident_after)  as lost
    from surveys.every_response
    where series = :series and moment = 'AFTER'
    group by event, case when event is null then month end
)
select event, coalesce(day, month) as day, coalesce(invited, 0) as invited, coalesce(answered, 0) as answered,
       coalesce(satisfied_n, 0) as satisfied_n, coalesce(satisfied, 0) as satisfied,
       coalesce(able_n, 0) as able_n, coalesce(able, 0) as able,
       coalesce(confident_before_n, 0) as confident_before_n, coalesce(confident_before, 0) as confident_before,
       coalesce(confident_after_n, 0) as confident_after_n, coalesce(confident_after, 0) as confident_after,
       coalesce(both_n, 0) as both_n, coalesce(were, 0) as were, coalesce(gained, 0) as gained, coalesce(lost, 0) as lost
from asked full join said using (event)
order by 2, event
