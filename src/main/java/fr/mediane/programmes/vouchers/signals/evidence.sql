-- What was done on a day by a subject of a kind; all that a voucher was used for.
select u.used_at as at, v.serial, u.service, u.cents, u.used_by as by
from vouchers.use u
join vouchers.voucher v on v.id = u.voucher
join vouchers.batch b on b.id = v.batch
where u.cancelled_at is null and (:kind = 'OFFLINE' or (u.used_at at time zone 'Europe/Paris')::date = :day)
  and case :kind
      when 'STAFF' then u.used_by::text = :subject and u.used_by in (v.handed_by, b.made_by, b.activated_by)
      when 'OFFLINE' then u.voucher::text = :subject
      when 'GUESSING' then false
      else u.provider::text = :subject end
union all
select m.at, '', '', 0, null
from vouchers.miss m
where :kind = 'GUESSING' and m.asker = :subject and (m.at at time zone 'Europe/Paris')::date = :day
order by at
limit 1000
