-- By which links people who were hired come to work with Médiane.
create table workforce.invitation (
    invitation uuid primary key,
    contract uuid not null references workforce.contract (id),
    made_at timestamptz not null,
    made_by uuid
);
create index invitation_contract on workforce.invitation (contract);
revoke update, delete on workforce.invitation from ${app_role};
