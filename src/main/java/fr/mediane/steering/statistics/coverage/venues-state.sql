-- What the venues are now: another state says that one has changed.
select count(*) as venues, max(changed_at) as latest from venues.published_venue
