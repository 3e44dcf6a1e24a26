-- Records a person, unless the id is already there: the same post twice writes one row.
insert into beneficiaries.person (
    id, stands_as, name, birth_year, gender, status, commune, phone, phone_hash, email, email_hash, needs, created_by, created_at,
    changed_at)
values (
    :id, :id, :name, :birth_year, :gender, :status, :commune, :phone, :phone_hash, :email, :email_hash, :needs, :counsellor,
    :now, :now)
on conflict (id) do nothing
