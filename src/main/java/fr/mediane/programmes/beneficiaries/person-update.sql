-- Changes a person whom nobody has changed since this version was read.
update beneficiaries.person
set name = :name, birth_year = :birth_year, gender = :gender, status = :status, commune = :commune, phone = :phone,
    phone_hash = :phone_hash, email = :email, email_hash = :email_hash, needs = :needs, changed_at = :now,
    version = version + 1
where id = :id
  and version = :version
  and merged_into is null
  and erased_at is null
