-- Calendars that other programs follow by a secret address: of a host, or of a venue. Neither holds names.
create table agenda.feed (
    id uuid primary key,
    host uuid,
    venue uuid,
    secret bytea not null unique check (length(secret) = 32), -- hash of what stands in the address
    made_by uuid not null,
    made_at timestamptz not null,
    revoked_at timestamptz,
    check ((host is null) <> (venue is null))
);
create index feed_of_maker on agenda.feed (made_by) where revoked_at is null;
