-- Where a campaign's vouchers were used; a place that was merged into another is that one, and an address nobody noted is
-- that of the organisation.
with used as (
    select coalesce(s.stands_as, u.venue) as venue, case when u.venue is null then u.organisation end as organisation,
        count(*) as uses, count(distinct u.voucher) as vouchers, sum(u.cents)::bigint as cents
    from vouchers.published_use u
    left join venues.published_standing s on s.id = u.venue
    where u.campaign = :campaign
    group by 1, 2
)
select coalesce(v.name, o.name, '') as name, coalesce(c.name, v.commune_name, '') as commune,
    coalesce(c.departement_name, '') as departement, u.uses, u.vouchers, u.cents
from used u
left join venues.published_venue v on v.id = u.venue
left join organisations.published_organisation o on o.id = u.organisation
left join territory.published_commune c on c.code = coalesce(v.commune, o.commune)
order by u.cents desc, 1, 2
