-- What is to be sent: e-mails and text messages, written in the transaction that makes them true and sent afterwards, at
-- least once. Recipient, subject and text are sealed; they go once the notice is sent for good.
create table platform.notice (
    id uuid primary key,
    channel text not null check (channel in ('EMAIL', 'TEXT')),
    key text not null unique check (length(key) between 3 and 200), -- the same key is never written twice
    recipient bytea not null,
    subject bytea not null,
    body bytea not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'SHOWN', 'FAILED', 'EXPIRED')),
    attempts smallint not null default 0 check (attempts >= 0),
    next_try timestamptz not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    check ((ended_at is null) = (state = 'WAITING'))
);
create index notice_waiting on platform.notice (next_try) where state = 'WAITING';
create index notice_ended on platform.notice (ended_at) where state <> 'WAITING';
