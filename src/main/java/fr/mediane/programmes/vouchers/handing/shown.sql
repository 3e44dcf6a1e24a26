-- A voucher by its id or its number.
select v.id, v.serial, v.state, v.batch, v.campaign, c.name, c.rule, v.cents, vouchers.left_of(v.id) as rest,
    c.grace_until, v.booklet, v.handed_at,
    (
        select count(*) from vouchers.voucher o
        where o.batch = v.batch and o.booklet = v.booklet and o.state = 'ACTIVATED' and o.handed_at is null
    ) as in_booklet,
    (select n.serial from vouchers.voucher n where n.replaces = v.id) as replaced_by
from vouchers.voucher v
join vouchers.campaign c on c.id = v.campaign
where v.id = :id::uuid or v.serial = :serial
