-- Some of those who are named, as they came from PostgreSQL: new ones get the next numbers, and so do the communes where they
-- lived.
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
insert into staged_people
select activity, person.number, code.number::bigint << 32 | person.number as home
from read_people
join person on person.id = read_people.person
left join code on code.value = read_people.commune;
drop table read_people
