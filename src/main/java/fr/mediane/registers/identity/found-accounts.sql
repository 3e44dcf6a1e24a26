-- Which accounts match a name and a role, for everybody or within some organisations; and how many there are in all.
select a.id, count(*) over () as total
from identity.account a
where a.closed_at is null
    and (:text = '' or platform.plain(a.given_name || ' ' || a.family_name) like '%' || platform.plain(:text) || '%')
    and (
        (:role = '' and :everywhere)
        or exists (
            select from identity.role_grant g
            where g.account = a.id and g.revoked_at is null
                and (:role = '' or g.role = :role)
                and (:everywhere or g.organisation = any (:organisations::uuid[]))
        )
    )
order by platform.plain(a.family_name), platform.plain(a.given_name), a.id
limit :size offset :offset
