-- Keeps what someone says is wrong with a venue, once however often the form is sent.
insert into venues.report (id, venue, kind, message, made_at) values (:id, :venue, :kind, :message, :at)
on conflict (id) do nothing
