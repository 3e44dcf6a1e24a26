-- Which organisations belong to the network of another, from its first day to the day that it is no longer one of them.
-- Networks overlap: an organisation may belong to several, and to the same one again later.
create table organisations.network_member (
    id uuid primary key,
    network uuid not null references organisations.organisation (id),
    member uuid not null references organisations.organisation (id),
    joined_on date not null check (joined_on >= date '1900-01-01'),
    left_on date,
    constraint not_of_itself check (network <> member),
    constraint left_after_joined check (left_on >= joined_on),
    constraint member_once exclude using gist (network with =, member with =, daterange(joined_on, left_on) with &&)
);
create index network_member_member on organisations.network_member (member);
