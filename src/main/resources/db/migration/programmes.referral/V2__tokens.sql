-- What stands in the addresses that partners hold is known again by its hash, whatever becomes of the keys; that of a link
-- is kept sealed too, to be shown to who made it. Rows made before have neither until keys are changed for the first time.
alter table referral.link
    add column token bytea,
    add column token_hash bytea unique check (length(token_hash) = 32);
alter table referral.referral
    add column follow_hash bytea unique check (length(follow_hash) = 32);
