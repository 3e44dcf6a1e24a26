create schema if not exists competence;

-- Each run of calibrate-items: parameters fitted on real answers, dated. The texts stay in the file of items.
create table competence.calibration (
    version text primary key check (version <> ''), -- the file's version and the day
    bank    text not null,                          -- the version of the file of items
    made_at timestamptz not null,
    people  integer not null check (people > 0),
    answers integer not null check (answers > 0)
);

create table competence.item_parameters (
    version        text not null references competence.calibration on delete cascade,
    item           text not null,
    discrimination double precision not null check (discrimination > 0),
    difficulty     double precision not null check (difficulty between -9 and 9),
    primary key (version, item)
);

-- Answers that someone chose to have kept with their file. What people answer alone is kept nowhere.
create table competence.assessment (
    id          uuid primary key, -- made by the browser
    person      uuid not null,
    recorded_by uuid,             -- the account that read aloud, or typed the person's code
    mode        text not null check (mode in ('read_aloud', 'alone')),
    state       text not null check (state in ('under_way', 'finished')),
    rotation    smallint not null check (rotation between 0 and 31),
    begun_at    timestamptz not null,
    finished_at timestamptz check (finished_at >= begun_at),
    check ((state = 'finished') = (finished_at is not null))
);
create unique index assessment_under_way on competence.assessment (person) where state = 'under_way';
create index assessment_of_person on competence.assessment (person, finished_at);

create table competence.answer (
    assessment uuid not null references competence.assessment on delete cascade,
    number     smallint not null check (number between 1 and 31),
    item       text not null,
    answer     char(1) not null check (answer in ('o', 'a', 'n', 'x')),
    primary key (assessment, number),
    unique (assessment, item)
);

-- What the answers said, with the parameters of that day. Area 0 is all areas together. Until items are calibrated no
-- standard error is known, so none is kept.
create table competence.score (
    assessment uuid not null references competence.assessment on delete cascade,
    area       smallint not null check (area between 0 and 5),
    version    text not null,
    calibrated boolean not null,
    ability    double precision not null check (ability between -9 and 9),
    error      double precision check (error > 0),
    level      smallint not null check (level between 1 and 4),
    answers    smallint not null check (answers > 0),
    primary key (assessment, area),
    check (calibrated = (error is not null))
);

-- The plan a person makes with a counsellor. Texts are sealed.
create table competence.goal (
    id         uuid primary key, -- made by the browser
    person     uuid not null,
    competence text check (competence ~ '^[1-5]\.[1-6]$'),
    title      bytea not null,
    state      text not null check (state in ('open', 'reached', 'left')),
    due        date,
    begun_on   date not null,
    ended_on   date check (ended_on >= begun_on),
    changed_at timestamptz not null,
    version    integer not null check (version > 0),
    check ((state = 'open') = (ended_on is null))
);
create index goal_of_person on competence.goal (person, begun_on);

create table competence.goal_step (
    id      uuid primary key,
    goal    uuid not null references competence.goal on delete cascade,
    place   smallint not null check (place >= 0),
    text    bytea not null,
    done_on date
);
create index goal_step_of_goal on competence.goal_step (goal, place);

create table competence.goal_activity (
    goal     uuid not null references competence.goal on delete cascade,
    activity uuid not null,
    primary key (goal, activity)
);

-- For statistics: how far each person came, by area (0: all). No text, no name; whoever was assessed once has the same
-- level twice.
create view competence.published_progress as
select distinct a.person,
       s.area,
       first_value(s.level) over span       as first_level,
       first_value(a.finished_at) over span as first_at,
       last_value(s.level) over span        as last_level,
       last_value(a.finished_at) over span  as last_at,
       count(*) over (partition by a.person, s.area) as assessments,
       bool_and(s.calibrated) over (partition by a.person, s.area) as calibrated
from competence.assessment a
         join competence.score s on s.assessment = a.id
where a.state = 'finished'
window span as (partition by a.person, s.area order by a.finished_at, a.id
    rows between unbounded preceding and unbounded following);
