-- Where a campaign's money stands, in cents, and how far its vouchers have come; one that replaces another is that one.
select m.committed, m.free, m.set_aside, m.circulating, m.to_pay, m.paid, m.returned,
    v.made, v.handed, u.started, u.used
from vouchers.money_of(:campaign) m,
    (
        select count(*) as made, count(x.handed_at) as handed
        from vouchers.voucher x where x.campaign = :campaign and x.replaces is null
    ) v,
    (
        select count(*) as started, count(*) filter (where spent.cents >= x.cents) as used
        from (
            select w.voucher, sum(w.cents) as cents from vouchers.use w
            where w.campaign = :campaign and w.cancelled_at is null group by w.voucher
        ) spent
        join vouchers.voucher x on x.id = spent.voucher
    ) u
