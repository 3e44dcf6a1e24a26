-- Who trains may be an organisation of the register; its name as it was typed stays.
alter table training.provider add column organisation uuid references organisations.organisation (id);

-- Initiatives for digital skills, by the fields of the EU Digital Skills and Jobs Platform. What was proposed never changes.
create table training.initiative (
    id uuid primary key, -- made with the form
    organisation uuid not null references organisations.organisation (id),
    title_fr text not null check (length(title_fr) between 1 and 150),
    title_en text not null check (length(title_en) between 1 and 150),
    summary_fr text not null check (length(summary_fr) between 1 and 600),
    summary_en text not null check (length(summary_en) between 1 and 600),
    audiences text[] not null
        check (cardinality(audiences) > 0 and audiences <@ array['ALL', 'LABOUR', 'ICT', 'EDUCATION']),
    technologies text[] not null check (cardinality(technologies) > 0 and technologies <@ array['SKILLS', 'AI', 'DATA',
        'CYBERSECURITY', 'CLOUD', 'SOFTWARE', 'WEB', 'MOBILE', 'SOCIAL_MEDIA', 'CONNECTED_THINGS', 'BLOCKCHAIN',
        'EXTENDED_REALITY', 'ROBOTICS', 'QUANTUM']),
    level text not null check (level in ('BASIC', 'INTERMEDIATE', 'ADVANCED', 'HIGHLY_ADVANCED')),
    field text not null check (field in ('GENERAL', 'EDUCATION', 'ARTS', 'SOCIAL', 'BUSINESS', 'SCIENCES', 'ICT',
        'ENGINEERING', 'AGRICULTURE', 'HEALTH', 'SERVICES')), -- broad fields of ISCED-F 2013
    extent text not null check (extent in ('EUROPEAN', 'NATIONAL', 'REGIONAL', 'LOCAL')),
    languages text[] not null check (cardinality(languages) > 0
        and languages <@ array['fr', 'en', 'de', 'es', 'it', 'pt', 'ar', 'uk', 'ru', 'tr', 'zh', 'fsl']),
    starts_on date not null check (starts_on >= '2000-01-01' and starts_on < '2100-01-01'),
    ends_on date check (ends_on >= starts_on and ends_on < '2100-01-01'),
    link text not null check (link ~ '^https://[^[:space:]]{3,}$' and length(link) <= 308),
    state text not null default 'PROPOSED' check (state in ('PROPOSED', 'PUBLISHED', 'REFUSED', 'WITHDRAWN')),
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    reason text check (length(reason) between 1 and 300),
    withdrawn_at timestamptz,
    check ((decided_by is null) = (decided_at is null)),
    check (state not in ('PUBLISHED', 'REFUSED') or decided_by is not null),
    check ((state = 'REFUSED') = (reason is not null)),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
    constraint initiative_decided_by_another check (decided_by <> proposed_by)
);
create index initiative_of on training.initiative (organisation);
create index initiative_waiting on training.initiative (proposed_at) where state = 'PROPOSED';
revoke update, delete on training.initiative from ${app_role};
grant update (state, decided_by, decided_at, reason, withdrawn_at) on training.initiative to ${app_role};

create function training.initiative_lawfully() returns trigger language plpgsql as $$
begin
    if (old.state, new.state) not in (('PROPOSED', 'PUBLISHED'), ('PROPOSED', 'REFUSED'), ('PROPOSED', 'WITHDRAWN'),
            ('PUBLISHED', 'WITHDRAWN'))
        or old.state <> 'PROPOSED' and (new.decided_by, new.decided_at) is distinct from (old.decided_by, old.decided_at) then
        raise exception 'an initiative does not go from % to %', old.state, new.state
            using errcode = 'check_violation', constraint = 'initiative_lawful';
    end if;
    return new;
end
$$;
create trigger initiative_lawfully before update on training.initiative
    for each row execute function training.initiative_lawfully();
