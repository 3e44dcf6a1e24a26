-- What happened to vouchers in a month, by campaign and département: made and handed out, where their distributor is; used,
-- where the place is. How many parcels are behind it, at most one per person: none when it says nothing about people.
with organisation as (
    select o.id, coalesce(c.departement, 'inconnu') as departement
    from organisations.published_organisation o
    left join territory.published_commune c on c.code = o.commune
), venue as (
    select s.id, coalesce(c.departement, 'inconnu') as departement
    from venues.published_standing s
    join venues.published_venue v on v.id = s.stands_as
    left join territory.published_commune c on c.code = v.commune
), flow as (
    select b.campaign, coalesce(o.departement, 'inconnu') as departement, 'fabriques' as indicator,
        sum(b.vouchers)::bigint as count, 0::bigint as parcels
    from vouchers.published_batch b left join organisation o on o.id = b.distributor
    where b.made_at >= :from and b.made_at < :until
    group by 1, 2
    union all
    select h.campaign, coalesce(o.departement, 'inconnu'), 'remis', sum(h.vouchers)::bigint, count(*)
    from vouchers.published_handing h left join organisation o on o.id = h.distributor
    where h.handed_at >= :from and h.handed_at < :until
    group by 1, 2
    union all
    select u.campaign, coalesce(v.departement, o.departement, 'inconnu'), x.indicator,
        (case x.indicator when 'utilisations' then count(*) else sum(u.cents) end)::bigint, count(distinct u.parcel)
    from vouchers.published_use u
    left join venue v on v.id = u.venue
    left join organisation o on o.id = u.organisation
    cross join (values ('utilisations'), ('centimes')) x (indicator)
    where u.used_at >= :from and u.used_at < :until
    group by 1, 2, x.indicator
)
select f.campaign, c.name, f.departement, f.indicator, f.count, f.parcels
from flow f join vouchers.published_campaign c on c.id = f.campaign
where f.count > 0
order by f.campaign, f.indicator, f.departement
