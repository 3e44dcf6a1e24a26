create schema surveys;

-- Somebody is asked, once. Who, this room does not know.
create table surveys.invitation (
    id          uuid primary key, -- made by whoever invites: asked twice, it is one
    revision    uuid not null references forms.revision,
    anonymous   boolean not null,
    moment      text not null check (moment in ('AFTER', 'LATER')),
    channel     text not null check (channel in ('EMAIL', 'TEXT', 'PAPER', 'TABLET')),
    secret      bytea unique, -- hash of what stands in the link or on paper; gone some time after the end
    counsellor  uuid not null,
    departement text check (departement ~ '^[0-9][0-9AB][0-9]?$'),
    audience    text not null check (audience in ('INDIVIDUAL', 'WORKSHOP')),
    happened_on date not null, -- the help
    made_at     timestamptz not null,
    expires_at  timestamptz not null check (expires_at > made_at),
    state       text not null check (state in ('OPEN', 'ANSWERED')),
    draft       bytea, -- sealed: answers so far, until they are sent
    check (draft is null or state = 'OPEN'),
    unique (id, anonymous)
);
create index invitation_over on surveys.invitation (expires_at) where secret is not null;
create index invitation_of_counsellor on surveys.invitation (counsellor, happened_on);

-- What an answer says, whoever gave it: a pattern for the two tables below, which differ in what they lead back to.
create table surveys.response (
    revision         uuid not null references forms.revision,
    month            date not null check (extract(day from month) = 1), -- of the help: nothing finer is kept
    moment           text not null check (moment in ('AFTER', 'LATER')),
    departement      text,
    audience         text not null check (audience in ('INDIVIDUAL', 'WORKSHOP')),
    satisfied        boolean,
    able             boolean,
    confident_before boolean,
    confident_after  boolean,
    answers          jsonb not null check (jsonb_typeof(answers) = 'object'),
    texts            bytea -- sealed: what was written in own words
);

-- Anonymous: no column leads to an invitation, and no time either. Once a night all rows are written anew in an order
-- drawn at random, so that neither their place nor the transaction that wrote them tells which came with which.
create table surveys.anonymous_response (
    id    uuid primary key default gen_random_uuid(),
    mixed boolean not null default false,
    like surveys.response including constraints,
    foreign key (revision) references forms.revision
);
create index anonymous_response_unmixed on surveys.anonymous_response (mixed) where not mixed;

-- Otherwise: kept with its invitation, one at most; an anonymous invitation can have none here.
create table surveys.linked_response (
    invitation uuid primary key,
    anonymous  boolean not null default false check (not anonymous),
    like surveys.response including constraints,
    foreign key (invitation, anonymous) references surveys.invitation (id, anonymous) on delete cascade,
    foreign key (revision) references forms.revision
);
drop table surveys.response;

create view surveys.every_response as
select revision, month, moment, departement, audience, satisfied, able, confident_before, confident_after, answers, texts
from surveys.anonymous_response
union all
select revision, month, moment, departement, audience, satisfied, able, confident_before, confident_after, answers, texts
from surveys.linked_response;
