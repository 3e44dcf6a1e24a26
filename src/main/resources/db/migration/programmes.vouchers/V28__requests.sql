-- The request by which an organisation asked to take vouchers in, in the room of procedures.
alter table vouchers.provider add column dossier uuid;
create index provider_dossier on vouchers.provider (dossier) where dossier is not null;
