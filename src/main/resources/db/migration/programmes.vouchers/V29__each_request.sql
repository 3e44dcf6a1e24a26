-- Which organisation each request is for, as it was found out when it was filed: whoever changes the number in a request
-- afterwards changes nothing for anybody.
create table vouchers.provider_request (
    dossier  uuid primary key,
    provider uuid not null references vouchers.provider,
    asked_at timestamptz not null default now()
);
create index provider_request_of on vouchers.provider_request (provider, asked_at desc);
insert into vouchers.provider_request (dossier, provider) select dossier, id from vouchers.provider where dossier is not null;
alter table vouchers.provider drop column dossier;
