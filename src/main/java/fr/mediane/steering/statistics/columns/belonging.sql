-- What belongs to activities, as it came from PostgreSQL: the people named, of whom new ones get the next numbers, tags, and
-- which were made of an appointment. Of other activities than those that are taken in, too: they do no harm.
create or replace temp table read_people as
select * from read_csv('{people}', auto_detect = false, header = false, delim = '\t', quote = '', escape = '',
    nullstr = '\N',
    columns = {'activity': 'uuid', 'person': 'uuid', 'commune': 'varchar'});
insert into person
select person, (select coalesce(max(number), 0) from person) + row_number() over ()
from (select distinct person from read_people) found
where not exists (select 1 from person known where known.id = found.person);
insert into code
select commune, (select coalesce(max(number), 0) from code) + row_number() over ()
from (select distinct commune from read_people where commune is not null) found
where not exists (select 1 from code known where known.value = found.commune);
create or replace temp table staged_people as
select activity, person.number, code.number::bigint << 32 | person.number as home
from read_people
join person on person.id = read_people.person
left join code on code.value = read_people.commune;
drop table read_people;

create or replace temp table read_tag as
select * from read_csv('{tags}', auto_detect = false, header = false, delim = '\t', quote = '', escape = '',
    columns = {'activity': 'uuid', 'tag': 'varchar'});
insert into code
select tag, (select coalesce(max(number), 0) from code) + row_number() over ()
from (select distinct tag from read_tag) found
where not exists (select 1 from code known where known.value = found.tag);
create or replace temp table staged_tag as
select activity, number from read_tag join code on code.value = read_tag.tag;
drop table read_tag;

create or replace temp table staged_meeting as
select * from read_csv('{meetings}', auto_detect = false, header = false, delim = '\t', quote = '', escape = '',
    columns = {'activity': 'uuid'})
