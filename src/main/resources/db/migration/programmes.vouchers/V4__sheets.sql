-- Whether sheets are printed of a batch, and since when its maker has them. Codes that nobody has ever had are of no use:
-- when the making stops halfway, or nobody fetches the sheets in time, the batch is given up.
alter table vouchers.batch
    add column printed boolean not null default false,
    add column fetched_at timestamptz;
create index batch_unfetched on vouchers.batch (begun_at)
    where printed and fetched_at is null and blocked_at is null;
create index batch_distributor on vouchers.batch (distributor, begun_at) where distributor is not null;
