package fr.mediane.registers.identity.web;

import fr.mediane.design.Option;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.registers.identity.territories.TerritoryChoices;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.organisations.TypedOrganisationDesk;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fills the role form: administrators name any organisation, an employer chooses among their own. */
@Component
class RoleChoosing {
    private final OrganisationDesk organisations;
    private final TypedOrganisationDesk typing;
    private final TerritoryChoices territories;

    RoleChoosing(OrganisationDesk organisations, TypedOrganisationDesk typing, TerritoryChoices territories) {
        this.organisations = organisations;
        this.typing = typing;
        this.territories = territories;
    }

    RoleChoices blank(Actor actor) {
        return filled(actor, RoleForm.EMPTY);
    }

    RoleChoices filled(Actor actor, RoleForm form) {
        return new RoleChoices(actor.isNationally(Role.ADMINISTRATOR), own(actor), territories.options(), form);
    }

    RoleForm.Read read(Actor actor, RoleForm form) {
        return form.read(typed -> organisation(actor, typed));
    }

    private Optional<UUID> organisation(Actor actor, RoleForm form) {
        return Optional.ofNullable(form.own())
                .flatMap(id -> organisations.current(actor, id))
                .or(() -> typing.meant(actor, form.organisationText(), form.organisationCode())
                        .map(Organisation::id));
    }

    private List<Option> own(Actor actor) {
        var ids = actor.grants().stream()
                .filter(grant -> grant.role() == Role.EMPLOYER)
                .flatMap(grant ->
                        grant.scope() instanceof Scope.Organisation(var id) ? Stream.of(id) : Stream.<UUID>empty())
                .toList();
        return organisations.named(actor, ids).entrySet().stream()
                .map(one -> Option.of(one.getKey().toString(), one.getValue()))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }
}
