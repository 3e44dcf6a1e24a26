-- Of which vacancies employers were told; kept, so that nobody is told twice.
create table workforce.told_vacancy (
    position uuid not null references workforce.position (id),
    since date not null,
    phase text not null check (phase in ('FOUR_MONTHS', 'FIVE_MONTHS', 'OVER')),
    told_at timestamptz not null,
    primary key (position, since, phase)
);
revoke update, delete on workforce.told_vacancy from ${app_role};
