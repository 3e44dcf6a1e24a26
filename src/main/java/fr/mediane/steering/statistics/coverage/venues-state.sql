-- Whether any venue has changed.
select count(*) as venues, max(changed_at) as latest from venues.published_venue
