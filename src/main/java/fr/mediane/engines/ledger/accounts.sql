-- Accounts of a heading by name, with their balances now.
select c.id, c.name, c.currency, ledger.balance_at(c.id, 'infinity') as balance, c.total
from (
    select id, name, currency, count(*) over () as total from ledger.account
    where book = :book and heading = :heading and name ilike :name
    order by name, id
    offset :offset limit :limit
) c
order by c.name, c.id
