create schema feedback;

-- How far the feed of activities has been followed.
create table feedback.followed (
    feed        text primary key,
    transaction bigint not null,
    position    bigint not null
);

-- One asking of a person about an activity: the only place where a person and an invitation meet. Erasing the person
-- deletes it.
create table feedback.asking (
    invitation  uuid primary key, -- made here; the invitation itself exists once it is sent
    person      uuid not null,
    activity    uuid not null,
    moment      text not null check (moment in ('AFTER', 'LATER')),
    counsellor  uuid not null,
    departement text,
    workshop    boolean not null,
    happened_on date not null,
    due_on      date not null check (due_on >= happened_on),
    state       text not null check (state in ('DUE', 'SENT', 'NOT_AGREED', 'NO_CONTACT', 'RESTING', 'CLOSED')),
    decided_at  timestamptz,
    unique (person, activity, moment),
    check ((state = 'DUE') = (decided_at is null))
);
create index asking_due on feedback.asking (due_on) where state = 'DUE';
create index asking_of_activity on feedback.asking (activity);
