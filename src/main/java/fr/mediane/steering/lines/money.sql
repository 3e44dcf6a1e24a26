-- Who paid what of the debts that were helped with, in cents.
select count(*) as aids, coalesce(sum(a.debt_cents), 0)::bigint as debt, coalesce(sum(a.waiver_cents), 0)::bigint as waiver,
    coalesce(sum(a.grant_cents), 0)::bigint as granted, coalesce(sum(a.loan_cents), 0)::bigint as loan
from procedures.published_case c
join connectivity.published_aid a on a.case_id = c.id
where c.procedure = 'aide-internet' and c.filed_at >= :since and c.filed_at < :until
    and (:everywhere or (c.level, c.code) in (select * from unnest(cast(:levels as text[]), cast(:codes as text[]))))
