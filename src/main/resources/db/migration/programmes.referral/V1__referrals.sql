create schema referral;

-- A counsellor's link for one partner; what stands in the address is a keyed hash of the id, which is not kept.
create table referral.link (
    id         uuid primary key,
    counsellor uuid not null,
    partner    text not null check (length(partner) between 1 and 120),
    made_at    timestamptz not null,
    closed_at  timestamptz check (closed_at >= made_at)
);
create index link_of_counsellor on referral.link (counsellor);

-- Someone sent by a partner. What the partner wrote is sealed, and goes once it has been taken up or closed.
create table referral.referral (
    id          uuid primary key, -- made with the form: sent twice, it counts once
    link        uuid not null references referral.link (id),
    name        bytea,
    phone       bytea,
    reason      bytea,
    agreed_at   timestamptz not null, -- when the partner said that the person agrees
    state       text not null check (state in ('SENT', 'TAKEN_UP', 'SEEN', 'CLOSED')),
    state_at    timestamptz not null,
    constraint what_was_written_goes_once_read check (state = 'SENT' or num_nonnulls(name, phone, reason) = 0)
);
create index referral_of_link on referral.referral (link, state_at desc);
