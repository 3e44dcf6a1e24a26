-- How far each inhabited commune is from the nearest open venue that receives people, as last measured: working it out for
-- the whole country takes seconds, which nobody should wait for.
create table statistics.nearest (
    commune text primary key,
    venue   text,                                 -- its name; none when there is no venue anywhere
    chord   double precision check (chord >= 0),  -- of the unit sphere
    within  boolean not null,                     -- whether there is such a venue in the commune itself
    check ((venue is null) = (chord is null))
);

-- What it was measured from: one row, none before the first time.
create table statistics.nearest_measured (
    one    boolean primary key default true check (one),
    venues bigint not null,
    latest timestamptz
);
