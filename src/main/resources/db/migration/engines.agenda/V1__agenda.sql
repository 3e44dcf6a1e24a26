-- Opening hours of counsellors at venues, meetings, and who has a seat in them. What must never happen twice is refused
-- here, by the database: a host or a room or a person at two places, and a seat with two people.
create schema agenda;

-- A room of a venue, by the name that people gave it.
create table agenda.room (
    id uuid primary key,
    venue uuid not null,
    name text not null check (length(name) between 1 and 80)
);
create unique index room_by_name on agenda.room (venue, platform.plain(name));

-- When a host receives at a venue: once, or again and again by a rule of RFC 5545, on the clock of that place.
create table agenda.opening (
    id uuid primary key, -- made by the browser
    host uuid not null,
    venue uuid not null,
    room uuid references agenda.room,
    zone text not null check (length(zone) <= 60),
    first_day date not null,
    begins time not null,
    ends time not null,
    rule text not null default '' check (length(rule) <= 300),
    minutes smallint not null check (minutes between 10 and 240),
    bookable boolean not null,     -- whether the public may book there
    holidays boolean not null,     -- whether it also holds on public holidays
    last_day date,                 -- nothing after this day, when it was stopped
    spread_to date not null,       -- windows exist up to this day
    created_at timestamptz not null,
    changed_at timestamptz not null,
    version integer not null default 1,
    constraint opening_ends_after_it_begins check (ends > begins)
);
create index opening_of_host on agenda.opening (host);
create index opening_of_venue on agenda.opening (venue);

-- One day of an opening. A host is not at two places at once, nor two hosts in one room.
create table agenda.opening_window (
    id uuid primary key,
    opening uuid not null references agenda.opening,
    host uuid not null,
    venue uuid not null,
    room uuid references agenda.room,
    day date not null,
    during tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
    closed_at timestamptz, -- an exception: not this day
    unique (opening, day),
    constraint openings_of_a_host_do_not_overlap
        exclude using gist (host with =, during with &&) where (closed_at is null),
    constraint openings_of_a_room_do_not_overlap
        exclude using gist (room with =, during with &&) where (closed_at is null and room is not null)
);
create index opening_window_of_venue on agenda.opening_window (venue, upper(during)) where closed_at is null;

-- An appointment, a workshop or a public event.
create table agenda.meeting (
    id uuid primary key, -- made by the browser
    kind text not null check (kind in ('APPOINTMENT', 'WORKSHOP', 'EVENT')),
    host uuid not null,
    venue uuid not null,
    room uuid references agenda.room,
    zone text not null check (length(zone) <= 60),
    during tstzrange not null check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
    title text not null default '' check (length(title) <= 200),
    capacity smallint not null check (capacity between 1 and 500),
    announced boolean not null, -- whether the public sees it and may enrol
    cancelled_at timestamptz,
    sequence integer not null default 0, -- of RFC 5545: one more at each change that calendars must follow
    created_at timestamptz not null,
    changed_at timestamptz not null,
    version integer not null default 1,
    unique (id, during),
    constraint an_appointment_is_for_one check (kind <> 'APPOINTMENT' or (capacity = 1 and not announced)),
    constraint a_workshop_has_a_title check (kind = 'APPOINTMENT' or title <> ''),
    constraint a_host_is_at_one_place
        exclude using gist (host with =, during with &&) where (cancelled_at is null),
    constraint a_room_holds_one_meeting
        exclude using gist (room with =, during with &&) where (cancelled_at is null and room is not null)
);
create index meeting_of_venue on agenda.meeting (venue, lower(during));
create index meeting_of_host on agenda.meeting (host, lower(during));

-- The seats of a meeting, as many as its capacity: a booking that is in holds one of them.
create table agenda.seat (
    meeting uuid not null references agenda.meeting,
    number smallint not null check (number between 1 and 500),
    primary key (meeting, number)
);

-- Who takes part, or waits to. The five attendances are those of the public service for appointments:
-- unknown (not said yet), seen, excused (the person cancelled), revoked (we cancelled), noshow.
create table agenda.booking (
    id uuid primary key, -- made by the browser
    meeting uuid not null,
    during tstzrange not null,     -- the meeting's, for the constraint below; follows it
    seat smallint,
    waiting_since timestamptz,
    attendance text not null default 'unknown'
        check (attendance in ('unknown', 'seen', 'excused', 'revoked', 'noshow')),
    participant uuid not null,     -- the person, or a keyed hash of contact and name, or the booking itself
    person uuid,                   -- of the room above that knows people
    account uuid,                  -- who signed in to book
    name text not null default '' check (length(name) <= 120),
    contact bytea,                 -- sealed; its key is not in the database
    locale text not null default 'fr' check (locale in ('fr', 'en')),
    link bytea not null unique check (length(link) = 32), -- hash of the token in the link that cancels
    code bytea not null check (length(code) = 32), -- keyed hash of the short code; found together with the contact only
    made_by text not null check (made_by in ('STAFF', 'PUBLIC', 'CITIZEN')),
    created_at timestamptz not null,
    ended_at timestamptz,          -- when it was excused or revoked
    reminded_at timestamptz,
    foreign key (meeting, during) references agenda.meeting (id, during) on update cascade,
    foreign key (meeting, seat) references agenda.seat (meeting, number),
    constraint a_seat_is_taken_once unique (meeting, seat),
    constraint in_or_waiting_or_out check (case
        when attendance in ('excused', 'revoked') then seat is null and waiting_since is null and ended_at is not null
        when attendance = 'unknown' then (seat is null) <> (waiting_since is null) and ended_at is null
        else seat is not null and waiting_since is null and ended_at is null end),
    constraint a_person_is_at_one_place
        exclude using gist (participant with =, during with &&) where (seat is not null)
);
create index booking_of_meeting on agenda.booking (meeting);
create index booking_of_code on agenda.booking (code);
create index booking_of_person on agenda.booking (person) where person is not null;
create index booking_of_account on agenda.booking (account) where account is not null;
-- Once in a meeting or in its waiting list, not twice.
create unique index booking_once on agenda.booking (meeting, participant)
    where attendance not in ('excused', 'revoked');
-- What the reminders and the clearing of contacts look for.
create index booking_by_time on agenda.booking (lower(during)) where contact is not null;
