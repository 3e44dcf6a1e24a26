package fr.mediane.programmes.vouchers.campaigns.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Suggestions;
import fr.mediane.engines.rules.RulesDesk;
import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Role;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.vouchers.Campaign;
import fr.mediane.programmes.vouchers.Rights;
import fr.mediane.registers.organisations.Organisation;
import fr.mediane.registers.organisations.OrganisationDesk;
import fr.mediane.registers.organisations.TypedOrganisationDesk;
import fr.mediane.registers.territory.Departement;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a campaign's form offers, and the names of what a campaign refers to. */
@Component
class CampaignChoices {
    private static final int SUGGESTIONS = 8;
    private final Names names;
    private final TypedOrganisationDesk typing;
    private final VenueDirectoryDesk venues;
    private final RulesDesk rules;
    private final Clock clock;

    CampaignChoices(
            Names names, TypedOrganisationDesk typing, VenueDirectoryDesk venues, RulesDesk rules, Clock clock) {
        this.names = names;
        this.typing = typing;
        this.venues = venues;
        this.rules = rules;
        this.clock = clock;
    }

    /** Organisations and départements by their names. */
    @Component
    record Names(OrganisationDesk organisations, TerritoryDesk territory) {}

    CampaignFormPage page(CampaignForm form, FormErrors errors, String action, boolean existing) {
        return new CampaignFormPage(
                form,
                errors,
                action,
                existing,
                venues.services(),
                names.territory().departements(),
                rules.answering(Campaign.ENTITLED, Paris.today(clock)));
    }

    CampaignForm blank(Actor actor) {
        var own = Rights.organisations(actor, Role.SPONSOR);
        return CampaignForm.blank(
                Paris.today(clock),
                List.copyOf(names.organisations().named(actor, own).values()));
    }

    CampaignForm form(Actor actor, Campaign campaign) {
        return CampaignForm.of(campaign, names(actor, campaign));
    }

    Map<UUID, String> names(Actor actor, Campaign campaign) {
        return names.organisations().named(actor, campaign.shares().keySet());
    }

    List<String> departements(Campaign campaign) {
        return campaign.departements().stream()
                .map(code -> names.territory()
                        .departement(code)
                        .map(Departement::name)
                        .orElse(code))
                .toList();
    }

    /** The name of the table that says who may have a voucher; its key when nobody has written it yet. */
    Optional<String> rule(Campaign campaign, Locale locale) {
        return campaign.rule()
                .map(key -> rules.answering(Campaign.ENTITLED, Paris.today(clock)).stream()
                        .filter(table -> table.key().equals(key))
                        .findFirst()
                        .map(table -> table.naming().name(locale.getLanguage().equals("en")))
                        .orElse(key));
    }

    Optional<UUID> meant(Actor actor, String name, String picked) {
        return typing.meant(actor, name, picked).map(Organisation::id);
    }

    Suggestions organisations(Actor actor, String typed) {
        return new Suggestions(names.organisations().suggest(actor, typed, SUGGESTIONS).stream()
                .map(found -> new Suggestions.Line(found.id().toString(), found.name(), found.numberForReading()))
                .toList());
    }
}
