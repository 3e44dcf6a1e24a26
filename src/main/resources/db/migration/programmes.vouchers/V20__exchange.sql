-- Vouchers of other building blocks (GovStack payments): a group of vouchers of one currency and one last day is a campaign.
create table vouchers.exchange_group (
    code text not null check (length(code) between 1 and 80),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    expires date not null,
    campaign uuid not null unique references vouchers.campaign (id),
    primary key (code, currency, expires)
);

-- Under which name and bank details other blocks know a place that is credited.
create table vouchers.exchange_merchant (
    name text not null check (length(name) between 1 and 200),
    bank_details text not null check (length(bank_details) between 1 and 200),
    provider uuid not null references vouchers.provider (id),
    primary key (name, bank_details)
);
