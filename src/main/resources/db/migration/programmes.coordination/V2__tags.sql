-- Words that counsellors stick on activities. A tag belongs to one person, one team, one département, or to all.
create table coordination.tag (
    id uuid primary key, -- made by the browser: a second post of the same id changes nothing
    version integer not null default 0 check (version >= 0),
    level text not null check (level in ('PERSONAL', 'TEAM', 'DEPARTEMENT', 'NATIONAL')),
    owner text not null, -- the account, the team or the code of the département; empty for a national tag
    label text not null check (length(label) between 1 and 60 and label = btrim(label)),
    retired_at timestamptz, -- no longer offered; what bears it keeps it
    created_by uuid,
    created_at timestamptz not null,
    constraint the_owner_is_of_the_level check (case level
        when 'NATIONAL' then owner = ''
        when 'DEPARTEMENT' then owner ~ '^([0-9]{2,3}|2[AB])$'
        else owner ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' end)
);
create unique index one_label_per_owner on coordination.tag (level, owner, platform.plain(label)) where retired_at is null;
create index tag_owner on coordination.tag (level, owner);
