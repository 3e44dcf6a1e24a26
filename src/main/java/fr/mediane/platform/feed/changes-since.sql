-- Which records of a feed changed in the transactions that can be seen now and could not at a moment.
select distinct record
from platform.change
where feed = :feed
  and transaction >= pg_snapshot_xmin(cast(:moment as pg_snapshot))
  and not pg_visible_in_snapshot(transaction, cast(:moment as pg_snapshot))
