-- The link's token and the short code as they were given, sealed: kept once they no longer follow from the newest key, so
-- that a reminder can repeat them after the keys have changed.
alter table agenda.booking add column given bytea;
