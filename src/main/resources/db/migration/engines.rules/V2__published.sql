-- What rooms above may count: which rows of which version decided. Neither what was said by the person, nor about whom.
create view rules.published_ruling as
select r.id, v.rule_table, r.version, r.rows
from rules.ruling r join rules.version v on v.id = r.version;
