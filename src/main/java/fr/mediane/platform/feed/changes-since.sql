-- What changed in some feeds, of the transactions that can be seen now and could not at a position.
select feed, record, kind
from platform.change
where feed = any (:feeds)
  and transaction >= pg_snapshot_xmin(cast(:position as pg_snapshot))
  and not pg_visible_in_snapshot(transaction, cast(:position as pg_snapshot))
order by transaction, position
