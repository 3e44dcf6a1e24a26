package fr.mediane.registers.identity.embedded;

import fr.mediane.kernel.Grant;
import fr.mediane.kernel.Role;
import fr.mediane.kernel.Scope;
import fr.mediane.kernel.Siret;
import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import fr.mediane.registers.identity.Accounts;
import fr.mediane.registers.identity.DemonstrationPeople;
import fr.mediane.registers.identity.RoleGrants;
import fr.mediane.registers.identity.SignIn;
import fr.mediane.registers.organisations.DemonstrationOrganisations;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The people whom anybody may sign in as, those of the vouchers apart, and 60 counsellors whose activities fill the demonstration. */
@Component
class IdentityDemonstration implements DemonstrationData {
    private static final Scope DROME = new Scope.Territory(Scope.Level.DEPARTEMENT, "26");
    private final Accounts accounts;
    private final RoleGrants grants;

    IdentityDemonstration(Accounts accounts, RoleGrants grants) {
        this.accounts = accounts;
        this.grants = grants;
    }

    @Override
    public String name() {
        return "demonstration.identity";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var counsellors = DemonstrationPeople.counsellors();
        var people = Arrays.stream(Persona.values())
                .filter(persona -> !VoucherPeopleDemonstration.PEOPLE.contains(persona)
                        && persona != SecondPeopleDemonstration.PERSON
                        && !CasePeopleDemonstration.PEOPLE.contains(persona)
                        && !NetworkPeopleDemonstration.PEOPLE.contains(persona))
                .toList();
        progress.total(people.size() + counsellors.size());
        int done = 0;
        for (var persona : people) {
            load(persona);
            progress.done(++done);
        }
        for (var counsellor : counsellors) {
            accounts.open(counsellor.account(), counsellor.givenName(), counsellor.familyName());
            grant(counsellor.account(), Role.MEDIATOR, new Scope.Own());
            grant(counsellor.account(), Role.MEDIATOR, new Scope.Organisation(counsellor.organisation()));
            progress.done(++done);
        }
    }

    /** Opens the account of one of them, with roles. */
    void load(Persona persona) {
        var account = DemonstrationPeople.account(persona.value());
        accounts.open(account, persona.givenName(), persona.familyName());
        accounts.add(account, signIn(persona));
        roles(persona).forEach(grant -> grant(account, grant.role(), grant.scope()));
    }

    static SignIn signIn(Persona persona) {
        var names = List.of(persona.givenName(), persona.familyName());
        return switch (persona.provider()) {
            case PROCONNECT ->
                new SignIn(
                        persona.provider(),
                        Persona.IDP,
                        persona.subject(),
                        names.getFirst(),
                        names.getLast(),
                        Optional.of(persona.email()),
                        Optional.of(Siret.of(Persona.SIRET)));
            case FRANCECONNECT ->
                new SignIn(
                        persona.provider(),
                        "",
                        persona.subject(),
                        names.getFirst(),
                        names.getLast(),
                        Optional.empty(),
                        Optional.empty());
        };
    }

    private static List<Grant> roles(Persona persona) {
        var organisation = new Scope.Organisation(DemonstrationPeople.ORGANISATION);
        return switch (persona) {
            case CITOYENNE -> List.of(new Grant(Role.CITIZEN, new Scope.Own()));
            case MEDIATRICE ->
                List.of(new Grant(Role.MEDIATOR, new Scope.Own()), new Grant(Role.MEDIATOR, organisation));
            case COORDINATEUR -> List.of(new Grant(Role.COORDINATOR, DROME));
            case EMPLOYEUR -> List.of(new Grant(Role.EMPLOYER, organisation));
            case LIEU -> List.of(new Grant(Role.VENUE_MANAGER, organisation));
            case PREFECTURE -> List.of(new Grant(Role.PREFECT, DROME));
            case ADMINISTRATION -> List.of(new Grant(Role.ADMINISTRATOR, new Scope.National()));
            case COMMANDITAIRE -> List.of(new Grant(Role.SPONSOR, new Scope.Organisation(DemonstrationPeople.SPONSOR)));
            case DISTRIBUTEUR ->
                List.of(new Grant(Role.DISTRIBUTOR, new Scope.Organisation(DemonstrationPeople.DISTRIBUTOR)));
            case PAYEUR, PAYEUSE -> List.of(new Grant(Role.PAYER, new Scope.National()));
            case INSTRUCTRICE ->
                List.of(new Grant(Role.INSTRUCTOR, new Scope.Territory(Scope.Level.DEPARTEMENT, "02")));
            case OPERATEUR -> List.of(new Grant(Role.OPERATOR, new Scope.Organisation(DemonstrationPeople.OPERATOR)));
            case HUB -> List.of(new Grant(Role.HUB, new Scope.Territory(Scope.Level.REGION, "84")));
            case RESEAU -> List.of(new Grant(Role.NETWORK, new Scope.Organisation(DemonstrationOrganisations.NETWORK)));
            case CONTROLE -> List.of(new Grant(Role.CONTROLLER, new Scope.National()));
        };
    }

    private void grant(UUID account, Role role, Scope scope) {
        grants.add(account, new Grant(role, scope), Optional.empty());
    }
}
