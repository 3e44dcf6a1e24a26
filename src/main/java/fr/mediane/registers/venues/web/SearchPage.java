package fr.mediane.registers.venues.web;

import fr.mediane.design.Option;
import fr.mediane.design.Paging;
import fr.mediane.design.Ui;
import fr.mediane.kernel.GeoPoint;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.venues.search.FoundVenues;
import fr.mediane.registers.venues.search.VenueQuery;
import fr.mediane.registers.venues.standard.Code;
import fr.mediane.registers.venues.standard.FraisACharge;
import fr.mediane.registers.venues.standard.PriseEnChargeSpecifique;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the search page shows.
 *
 * @param choices communes to choose from, when what was typed may mean several
 * @param commune the commune searched around; null around a person, or before any search
 * @param near the person's point, rounded; null otherwise
 * @param found null before any search
 * @param tiles the address of the map's tiles
 * @param bookable where one books at those venues where one can
 */
public record SearchPage(
        SearchForm form,
        List<Commune> choices,
        @Nullable Commune commune,
        @Nullable GeoPoint near,
        @Nullable FoundVenues found,
        Instant now,
        String tiles,
        Map<UUID, String> bookable) {
    private static final List<PriseEnChargeSpecifique> LANGUAGES = List.of(
            PriseEnChargeSpecifique.LANGUES_ETRANGERES_ANGLAIS, PriseEnChargeSpecifique.LANGUES_ETRANGERES_AUTRES);

    public SearchPage {
        choices = List.copyOf(choices);
        bookable = Map.copyOf(bookable);
    }

    static SearchPage start(SearchForm form, Instant now) {
        return new SearchPage(form, List.of(), null, null, null, now, "", Map.of());
    }

    static SearchPage choice(SearchForm form, List<Commune> choices, Instant now) {
        return new SearchPage(form, choices, null, null, null, now, "", Map.of());
    }

    /** Whether something was asked that means no place we know. */
    public boolean unknown() {
        return found == null
                && choices.isEmpty()
                && !(form.typed().isEmpty() && form.commune().isEmpty());
    }

    /** What stands in the box: the commune found, else what was typed. */
    public String typed() {
        return commune != null ? commune.label() : form.typed();
    }

    /** Whether distances are counted from a centre that is only about where the commune lies. */
    public boolean about() {
        return commune != null && commune.approximate();
    }

    public Paging paging() {
        return Paging.of(form.page(), VenueQuery.PAGE, found == null ? 0 : found.total());
    }

    /** The radius looked in, in whole kilometres. */
    public long kilometres() {
        return found == null ? form.kilometres() : Math.round(found.metres().orElse(0) / 1_000);
    }

    /** The choices of one filter. */
    public List<Option> options(Ui ui, Code[] list) {
        return Option.list(Arrays.asList(list), SearchForm::value, code -> ui.t(code.messageKey()));
    }

    public List<String> chosen(Collection<? extends Code> codes) {
        return codes.stream().map(SearchForm::value).toList();
    }

    /** Needs other than languages, which have a filter of their own. */
    public List<Option> needs(Ui ui) {
        return options(
                ui,
                Arrays.stream(PriseEnChargeSpecifique.values())
                        .filter(need -> !LANGUAGES.contains(need))
                        .toArray(Code[]::new));
    }

    public List<Option> languages(Ui ui) {
        return options(ui, LANGUAGES.toArray(Code[]::new));
    }

    /** Free of charge has a chip of its own. */
    public List<Option> otherFees(Ui ui) {
        return options(ui, new Code[] {FraisACharge.GRATUIT_SOUS_CONDITION, FraisACharge.PAYANT});
    }

    /** This search, in the commune meant. */
    public String link(Ui ui, Commune meant) {
        var separator = form.booking() ? "?rendez-vous=&commune=" : "?commune=";
        return ui.path() + separator + meant.code().code();
    }

    public @Nullable String latitude() {
        return near == null ? null : String.valueOf(near.latitude());
    }

    public @Nullable String longitude() {
        return near == null ? null : String.valueOf(near.longitude());
    }

    public List<Option> radii(Ui ui) {
        return Option.list(SearchForm.RADII, String::valueOf, radius -> ui.t("venues.search.radius.km", radius));
    }
}
