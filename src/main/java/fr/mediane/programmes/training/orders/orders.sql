-- Orders with who came and how their payment stands; the latest session first.
select o.session, m.title_fr, m.title_en, p.name as provider, s.starts_at, o.price_cents, o.places,
    coalesce(y.present, (select count(*) from training.enrolment e where e.session = s.id and e.signed_at is not null))
        as present,
    case
        when s.cancelled_at is not null then 'CALLED_OFF'
        when y.state = 'APPROVED' and y.cents = 0 then 'NOTHING'
        when y.state is not null then y.state
        when s.ends_at + interval '30 minutes' < :now then 'DUE'
        else 'ORDERED'
    end as state,
    y.id as payment, y.prepared_by, y.approved_at, y.paid_on
from training.training_order o
join training.session s on s.id = o.session
join training.module m on m.code = s.module
join training.provider p on p.id = s.provider
left join training.order_payment y on y.session = o.session
where :session::uuid is null or o.session = :session
order by s.starts_at desc, o.session
limit 1000
