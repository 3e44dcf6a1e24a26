-- What changed in a feed after a position, up to the oldest transaction still running anywhere.
select transaction::text::bigint as transaction, position, record, kind
from platform.change
where feed = :feed
  and (transaction, position) > (cast(:transaction as xid8), :number)
  and transaction < pg_snapshot_xmin(pg_current_snapshot())
order by transaction, position
limit :limit
