-- Whether anything was recorded at a venue, and when last.
create index activity_of_venue on mediation.activity (venue, date) where deleted_at is null and venue is not null;
