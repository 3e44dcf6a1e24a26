-- When what a case says was forgotten; what became of it stays, without anybody's name.
alter table procedures.dossier add column forgotten_at timestamptz;
create index dossier_to_forget on procedures.dossier (decided_at)
    where forgotten_at is null and state in ('accepte', 'refuse', 'sans_suite');
create index dossier_left_lying on procedures.dossier (changed_at) where state = 'brouillon';
