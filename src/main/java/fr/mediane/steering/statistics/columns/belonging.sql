-- What belongs to activities, as it came from PostgreSQL: tags, and which were made of an appointment; and room for the people
-- named. Of other activities than those that are taken in, too: they do no harm.
create or replace temp table staged_people (activity uuid, number integer, home bigint);

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
