-- What rooms above may count: cases that were filed, without who asks or what was said.
create view procedures.published_case as
select id, procedure, state, level, code, channel, filed_at, decided_at, due, silent_at, proposal, follows
from procedures.dossier
where state <> 'brouillon';
create index dossier_filed on procedures.dossier (procedure, filed_at) where state <> 'brouillon';
