package fr.mediane.programmes.connectivity.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Ui;
import fr.mediane.engines.rules.Outcome;
import fr.mediane.engines.rules.sheet.Field;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.connectivity.Fund;
import fr.mediane.registers.territory.Commune;
import java.util.List;
import java.util.Optional;

/**
 * What somebody is told who cannot pay for internet.
 *
 * @param typed the commune, as typed
 * @param likely the communes that it may mean, when it means several
 * @param place empty until a commune is known
 */
public record FundPage(String typed, FormErrors errors, List<Commune> likely, Optional<Place> place) {
    static FundPage asking() {
        return new FundPage("", FormErrors.NONE, List.of(), Optional.empty());
    }

    static FundPage unknown(String typed, String key, List<Commune> likely) {
        return new FundPage(typed, FormErrors.of(List.of(ErrorKey.on("commune", key))), likely, Optional.empty());
    }

    static FundPage of(Place place, FormErrors errors) {
        return new FundPage(place.commune().label(), errors, List.of(), Optional.of(place));
    }

    /**
     * A commune, and who helps there.
     *
     * @param fund empty where the law has none
     * @param asked what its rules ask
     * @param answers as typed
     * @param outcome what its rules say, once asked
     */
    public record Place(
            Commune commune, Optional<Fund> fund, List<Field> asked, List<String> answers, Optional<Outcome> outcome) {
        public String fundName(Ui ui) {
            return fund.flatMap(Fund::name)
                    .orElseGet(() -> ui.t(
                            "connectivity.fund.departement",
                            fund.map(Fund::departement).orElse("")));
        }
    }

    public String code() {
        return place.map(one -> one.commune().code().code()).orElse("");
    }
}
