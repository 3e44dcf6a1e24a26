package fr.mediane.registers.identity.web;

import fr.mediane.design.Option;
import fr.mediane.design.Paging;
import fr.mediane.design.Ui;
import fr.mediane.kernel.Role;
import fr.mediane.registers.identity.AccountSearch;
import java.util.Arrays;
import java.util.List;

/** Accounts and their roles. */
public record AccessPage(AccountSearch search, List<AccountLine> accounts, Paging paging) {
    public List<Option> roles(Ui ui) {
        return Option.list(Arrays.asList(Role.values()), Role::name, role -> ui.t(GrantWords.role(role)));
    }

    public String role() {
        return search.role().map(Role::name).orElse("");
    }
}
