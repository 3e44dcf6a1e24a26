-- What was recorded on a device without network: how often the device has said it, and what that made.
create table mediation.offline_receipt (
    id       uuid primary key references mediation.activity (id) on delete cascade,
    revision integer not null check (revision between 1 and 1000000),
    version  integer not null check (version >= 1)
);
comment on table mediation.offline_receipt is 'The latest revision of each activity that a device sent, and the version of the activity it became.';
