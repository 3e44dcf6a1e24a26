-- Papers stay as they were sent; what is sealed of them is sealed anew when the keys change.
grant update (name, key) on workforce.grant_paper to ${app_role};
