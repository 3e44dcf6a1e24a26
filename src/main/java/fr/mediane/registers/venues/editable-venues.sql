-- Venues that somebody may edit: all, or those of some organisations; with how many reports wait for an answer.
select v.id, v.nom, v.commune, v.code_postal, v.adresse, v.status, v.date_maj, count(*) over () as total,
    (select count(*) from venues.report r where r.venue = v.id and r.state = 'NEW') as reports
from venues.venue v
where v.status <> 'MERGED'
    and (:all or v.organisation = any(:organisations))
    and (:text = '' or v.search_text like '%' || platform.plain(:text) || '%' or v.code_postal = :text)
    and case :filter
        when '' then true
        when 'REPORTED' then exists (select from venues.report r where r.venue = v.id and r.state = 'NEW')
        else v.status = :filter end
order by v.nom, v.id
offset :offset limit :limit
