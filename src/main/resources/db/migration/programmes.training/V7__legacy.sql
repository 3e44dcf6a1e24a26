-- Results and Pix certificates of an older tool. They become their holder's once that person has an account.
create table training.legacy_record (
    id uuid primary key,
    ref text not null unique check (length(ref) between 1 and 200),
    contract uuid not null,
    kind text not null check (kind in ('CCP1', 'CCP2', 'CCP3', 'PIX')),
    version text not null,
    day date not null,
    outcome text not null check (outcome in ('PASSED', 'FAILED')),
    code text not null,
    given_at timestamptz,
    check ((kind = 'PIX') = (code <> '') and (kind = 'PIX') = (version = ''))
);
create index legacy_record_contract on training.legacy_record (contract) where given_at is null;
revoke delete on training.legacy_record from ${app_role};
revoke update on training.legacy_record from ${app_role};
grant update (given_at) on training.legacy_record to ${app_role};
