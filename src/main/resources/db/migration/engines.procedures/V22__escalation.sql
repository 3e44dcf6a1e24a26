-- What nobody decided in time is told to somebody else.
alter table procedures.deadline drop constraint deadline_kind_check;
alter table procedures.deadline
    add constraint deadline_kind_check check (kind in ('REMIND', 'DECIDE', 'CORRECT', 'ESCALATE'));
