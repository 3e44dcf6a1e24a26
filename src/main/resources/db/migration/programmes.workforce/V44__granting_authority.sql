-- Who grants, by day: it stands in the national register of de minimis aid (Regulation (EU) 2023/2831, article 6).
create table workforce.granting_authority (
    since date primary key,
    name text not null check (length(name) between 1 and 200 and name = btrim(name)),
    added_by uuid,
    added_at timestamptz not null default clock_timestamp()
);
insert into workforce.granting_authority (since, name)
values ('2020-01-01', 'Agence nationale de la cohésion des territoires (ANCT)');
revoke delete, update on workforce.granting_authority from ${app_role};
