-- People are asked about something they attended, too: which event, and of which series, the room above knows.
alter table surveys.invitation alter column counsellor drop not null, alter column audience drop not null,
    add column event uuid, add column series text check (length(series) between 1 and 100),
    add constraint invitation_of_a_help_or_an_event check (
        (event is null) = (counsellor is not null) and (event is null) = (audience is not null)
        and (event is null) = (series is null) and (event is null or departement is null));
create index invitation_of_series on surveys.invitation (series, event) where event is not null;

-- An answer keeps its series, and its event where enough were asked about it that this leads to nobody.
alter table surveys.anonymous_response alter column audience drop not null, add column event uuid, add column series text,
    add constraint response_of_a_help_or_an_event check (
        (series is null) = (audience is not null) and (event is null or series is not null)
        and (series is null or departement is null));
alter table surveys.linked_response alter column audience drop not null, add column event uuid, add column series text,
    add constraint linked_of_a_help_or_an_event check (
        (series is null) = (audience is not null) and (event is null or series is not null)
        and (series is null or departement is null));

create or replace view surveys.every_response as
select revision, month, moment, departement, audience, satisfied, able, confident_before, confident_after, answers, texts,
    event, series
from surveys.anonymous_response
union all
select revision, month, moment, departement, audience, satisfied, able, confident_before, confident_after, answers, texts,
    event, series
from surveys.linked_response;
