-- The uses that a payment pays, by day and campaign, oldest first.
select u.used_at as at, v.serial, c.name as campaign, u.service, u.cents
from vouchers.use u
join vouchers.voucher v on v.id = u.voucher
join vouchers.campaign c on c.id = u.campaign
where u.payment = :payment
order by u.used_at, u.id
limit :most
