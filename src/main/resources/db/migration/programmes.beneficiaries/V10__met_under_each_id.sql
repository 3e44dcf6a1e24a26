-- The latest day on which they were helped by name under this very id: of several merged records, the one that stands for all
-- bears the latest of all, and when a merge is undone each has its own again. What had been merged before today keeps what
-- it bears.
alter table beneficiaries.person add column met_as_such date;
update beneficiaries.person set met_as_such = last_met where last_met is not null;
alter table beneficiaries.person
    add constraint nobody_was_met_later_than_ever check (met_as_such is null or met_as_such <= last_met);
