-- What an organisation mainly does, as INSEE codes it (NAF rev. 2); unknown for most.
alter table organisations.organisation add column activity text check (activity ~ '^[0-9]{2}[.][0-9]{2}[A-Z]$');
