-- Something to read or to watch goes along with a module, or with one session only.
alter table training.material alter column module drop not null;
alter table training.material add session uuid references training.session;
alter table training.material add constraint of_a_module_or_of_a_session check ((module is null) <> (session is null));
alter table training.material add constraint material_once_in_a_module unique (module, href);
alter table training.material add constraint material_once_in_a_session unique (session, href);
