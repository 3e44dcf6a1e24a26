-- A coordinator's link leads to a team: any of its counsellors takes the person up. A link lasts a year.
alter table referral.link
    alter column counsellor drop not null,
    add column team uuid,
    add column made_by uuid,
    add column expires_at timestamptz;
update referral.link set made_by = counsellor, expires_at = made_at + interval '1 year';
alter table referral.link
    alter column made_by set not null,
    alter column expires_at set not null,
    add constraint a_link_lasts_a_while check (expires_at > made_at),
    add constraint to_a_counsellor_or_to_a_team check (num_nonnulls(counsellor, team) = 1);
create index link_of_team on referral.link (team) where team is not null;

-- Who took them up, and the record they are; what was agreed to: the version of the words, heard by whom at the partner's.
alter table referral.referral
    add column taken_by uuid,
    add column person uuid,
    add column agreement text not null default '2026-11' check (agreement ~ '^[0-9]{4}-[0-9]{2}$'),
    add column agreed_with bytea; -- sealed
update referral.referral r set taken_by = l.counsellor
from referral.link l where l.id = r.link and r.state <> 'SENT';
update referral.referral set person = id where state in ('TAKEN_UP', 'SEEN');
alter table referral.referral
    add constraint who_is_no_longer_waiting_was_taken_by_someone check ((state = 'SENT') = (taken_by is null)),
    add constraint only_who_was_taken_up_is_a_person check (person is null or taken_by is not null);
create index referral_of_person on referral.referral (person) where person is not null;
create index referral_of_taker on referral.referral (taken_by) where taken_by is not null;
