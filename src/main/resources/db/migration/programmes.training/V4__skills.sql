-- What somebody says they can do, by area of DigComp 3.0: 1 to be strengthened, 2 at ease, 3 able to teach it. The latest only.
create table training.own_level (
    account uuid not null,
    area integer not null check (area between 1 and 5),
    level integer not null check (level between 1 and 3),
    said_on date not null,
    primary key (account, area)
);
