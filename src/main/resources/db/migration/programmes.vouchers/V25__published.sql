-- Whom vouchers went to, where a campaign must know it: a fingerprint that only the campaign's own key, sealed, can make
-- again, never a name or an address. With that key it says nothing any more. A campaign may say that nobody gets two.
alter table vouchers.campaign
    add column once_per_person boolean not null default false,
    add constraint campaign_and_once unique (id, once_per_person);

create table vouchers.recipient_key (
    campaign uuid primary key references vouchers.campaign (id),
    secret bytea not null
);

create table vouchers.recipient (
    handing uuid primary key references vouchers.handing (id) on delete cascade,
    campaign uuid not null,
    person bytea not null check (length(person) = 32),
    -- As the campaign says; it cannot say otherwise once somebody is known here.
    once_per_person boolean not null,
    foreign key (campaign, once_per_person) references vouchers.campaign (id, once_per_person)
);
create unique index recipient_once on vouchers.recipient (campaign, person) where once_per_person;
create index recipient_person on vouchers.recipient (campaign, person);

-- What rooms above may read of vouchers: no secret, no number, no reason anybody typed.
create view vouchers.published_campaign as
select c.id, c.name, c.state, c.starts, c.ends, c.grace_until, c.cents, c.departements from vouchers.campaign c;

create view vouchers.published_batch as
select b.id, b.campaign, b.distributor, b.vouchers, b.made_at from vouchers.batch b where b.made_at is not null;

create view vouchers.published_handing as
select h.id, h.campaign, h.distributor, h.how, h.vouchers, h.ruling, h.handed_at from vouchers.handing h;

-- What went together to one person, as far as anybody knows: what was handed out at once, else a booklet.
create function vouchers.parcel(handing uuid, batch uuid, booklet integer) returns bigint language sql immutable
return hashtextextended(coalesce(handing::text, batch::text || '/' || booklet), 0);

create view vouchers.published_use as
select u.id, u.campaign, u.voucher, vouchers.parcel(v.handing, v.batch, v.booklet) as parcel, p.organisation, u.venue,
    u.service, u.cents, u.co_payment_cents, u.used_at
from vouchers.use u
join vouchers.voucher v on v.id = u.voucher
join vouchers.provider p on p.id = u.provider
where u.cancelled_at is null;

-- Who keeps a voucher in their space, and when one of theirs was used for the first time.
create view vouchers.published_holder as
select v.campaign, v.holder as account, min(u.used_at) as first_used
from vouchers.voucher v
left join vouchers.use u on u.voucher = v.id and u.cancelled_at is null
where v.holder is not null
group by v.campaign, v.holder;

-- The course of each voucher of a campaign. One that replaces another is that one: what was used of both is told of the
-- last, which stands for the others. Whole passes over the campaign's vouchers and uses, never one voucher after the other.
create function vouchers.published_course(of_campaign uuid) returns table (
    voucher uuid, state text, handed_at timestamptz, handing uuid, parcel bigint, person text, spent bigint,
    whole boolean, first_used timestamptz) language sql stable as $$
    with recursive used as (
        select u.voucher, sum(u.cents)::bigint as cents, min(u.used_at) as first_used
        from vouchers.use u
        where u.campaign = of_campaign and u.cancelled_at is null
        group by u.voucher
    ), heir as (
        select u.voucher as origin, u.voucher as stands from used u
        union all
        select h.origin, n.id from heir h join vouchers.voucher n on n.replaces = h.stands
    ), spent as (
        select h.stands, sum(u.cents)::bigint as cents, min(u.first_used) as first_used
        from heir h
        join used u on u.voucher = h.origin
        group by h.stands
    )
    select v.id, v.state, v.handed_at, v.handing, vouchers.parcel(v.handing, v.batch, v.booklet),
        coalesce(encode(r.person, 'hex'), v.holder::text), coalesce(s.cents, 0), coalesce(own.cents >= v.cents, false),
        s.first_used
    from vouchers.voucher v
    left join vouchers.voucher n on n.replaces = v.id
    left join vouchers.recipient r on r.handing = v.handing
    left join spent s on s.stands = v.id
    left join used own on own.voucher = v.id
    where v.campaign = of_campaign and n.id is null
$$;
