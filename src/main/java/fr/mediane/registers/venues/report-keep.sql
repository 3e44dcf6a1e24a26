-- Keeps what someone says is wrong with a venue.
insert into venues.report (id, venue, kind, message, made_at) values (:id, :venue, :kind, :message, :at)
