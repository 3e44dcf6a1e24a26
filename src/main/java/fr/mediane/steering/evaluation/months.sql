-- What was handed out and used of a campaign, by month; nothing in a month: no line.
select x.month, sum(x.handed)::bigint as handed, sum(x.uses)::bigint as uses, sum(x.cents)::bigint as cents
from (
    select date_trunc('month', h.handed_at at time zone 'Europe/Paris')::date as month, sum(h.vouchers) as handed,
        0 as uses, 0 as cents
    from vouchers.published_handing h where h.campaign = :campaign group by 1
    union all
    select date_trunc('month', u.used_at at time zone 'Europe/Paris')::date, 0, count(*), sum(u.cents)
    from vouchers.published_use u where u.campaign = :campaign group by 1
) x
group by x.month order by x.month
