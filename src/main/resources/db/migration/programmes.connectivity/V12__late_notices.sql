-- What a fund looks for is by its own key.
drop index connectivity.notice_departement;
create index notice_late on connectivity.notice (fund, told_at)
    where escalated_at is not null and acknowledged_at is null and ended_at is null;
