-- Organisations of the register that train or run initiatives, by what these say of themselves.
with done as (
    select o.stands_as, o.name, m.audiences, m.level, '{}'::text[] as technologies, s.id as session, null::uuid as initiative,
        p.website
    from training.session s
    join training.provider p on p.id = s.provider
    join organisations.published_organisation o on o.id = p.organisation
    join training.module m on m.code = s.module
    where s.cancelled_at is null and s.ends_at >= :since
    union all
    select o.stands_as, o.name, i.audiences, i.level, i.technologies, null, i.id, null
    from training.initiative i
    join organisations.published_organisation o on o.id = i.organisation
    where i.state = 'PUBLISHED' and (i.ends_on is null or i.ends_on >= :today)
), listed as (
    select d.stands_as, d.name, count(d.session) as sessions, count(d.initiative) as initiatives, max(d.website) as website,
        array_agg(distinct d.level) as levels,
        (select array_agg(distinct a) from done x cross join unnest(x.audiences) a where x.stands_as = d.stands_as)
            as audiences,
        (select coalesce(array_agg(distinct t), '{}') from done x cross join unnest(x.technologies) t
            where x.stands_as = d.stands_as) as technologies
    from done d
    group by d.stands_as, d.name
)
select * from listed
where (:audience = '' or :audience = any (audiences))
    and (:level = '' or :level = any (levels))
    and (:technology = '' or :technology = any (technologies))
    and platform.plain(name)
        like '%' || replace(replace(replace(platform.plain(:text), '\', '\\'), '%', '\%'), '_', '\_') || '%'
order by name collate "fr-x-icu", stands_as
limit :most
