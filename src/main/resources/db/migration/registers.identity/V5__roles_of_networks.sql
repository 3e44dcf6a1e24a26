alter table identity.role_grant drop constraint role_grant_role_check;
alter table identity.role_grant add constraint role_grant_role_check check (role in
    ('CITIZEN', 'MEDIATOR', 'COORDINATOR', 'EMPLOYER', 'VENUE_MANAGER', 'SPONSOR', 'DISTRIBUTOR', 'PAYER', 'CONTROLLER',
    'INSTRUCTOR', 'OPERATOR', 'PREFECT', 'HUB', 'NETWORK', 'ADMINISTRATOR'));
