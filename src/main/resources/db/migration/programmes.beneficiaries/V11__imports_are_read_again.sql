-- A file lies sealed, with a key of its own kept here, until it is read: a process that ends meanwhile loses nothing.
alter table beneficiaries.import
    add column file_key bytea,                         -- itself sealed; nothing once the file is read
    add column readings smallint not null default 1,   -- how many times it was begun
    add column reading_since timestamptz not null default now(),
    add constraint only_what_is_read_has_a_file check (file_key is null or state = 'READING');
