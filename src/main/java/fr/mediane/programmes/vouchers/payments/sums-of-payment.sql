-- What a payment pays, by campaign and help.
select c.name as campaign, u.service, count(*) as uses, sum(u.cents)::bigint as cents
from vouchers.use u join vouchers.campaign c on c.id = u.campaign
where u.payment = :payment
group by c.name, u.service
order by c.name, u.service
