-- A file that holds secrets is given once: it is removed as soon as it has been downloaded whole.
alter table platform.file add column once boolean not null default false;
