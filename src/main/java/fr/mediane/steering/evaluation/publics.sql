-- Whom a campaign's rules let pass: by the rows that decided, how often vouchers were handed out, and how often one of them
-- was used. What people had said stays sealed.
select r.rule_table, r.version, r.rows, count(*) as handings, count(s.parcel) as started
from vouchers.published_handing h
left join rules.published_ruling r on r.id = h.ruling
left join (
    select distinct c.parcel, c.handing from vouchers.published_course(:campaign) c
    where c.first_used is not null and c.handing is not null
) s on s.handing = h.id
where h.campaign = :campaign
group by r.rule_table, r.version, r.rows order by count(*) desc, r.rows
