package fr.mediane.registers.venues;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.PostCode;
import fr.mediane.registers.territory.Commune.Precision;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.venues.standard.Gazetteer;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Answers from the territory register, remembering what it was asked: a file names the same communes again and again. */
@Component
class TerritoryGazetteer implements Gazetteer {
    private final TerritoryDesk territory;
    private final Map<String, Optional<Commune>> codes = new ConcurrentHashMap<>();
    private final Map<String, List<Commune>> postCodes = new ConcurrentHashMap<>();
    private final Map<String, List<Commune>> names = new ConcurrentHashMap<>();

    TerritoryGazetteer(TerritoryDesk territory) {
        this.territory = territory;
    }

    @Override
    public Optional<Commune> byCode(String code) {
        return codes.computeIfAbsent(
                code,
                text -> CommuneCode.parse(text)
                        .value()
                        .flatMap(territory::commune)
                        .map(TerritoryGazetteer::commune));
    }

    @Override
    public List<Commune> byPostCode(String postCode) {
        return postCodes.computeIfAbsent(
                postCode,
                text -> PostCode.parse(text).value().map(territory::communes).orElse(List.of()).stream()
                        .map(TerritoryGazetteer::commune)
                        .toList());
    }

    @Override
    public List<Commune> named(String name) {
        return names.computeIfAbsent(
                name.toLowerCase(Locale.ROOT),
                text -> territory.search(text, 50).stream()
                        .map(TerritoryGazetteer::commune)
                        .filter(commune -> key(commune.name()).equals(key(name)))
                        .toList());
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Commune commune(fr.mediane.registers.territory.Commune commune) {
        return new Commune(
                commune.code().code(),
                commune.name(),
                commune.postcodes().stream().map(PostCode::digits).toList(),
                Optional.of(commune.centre()).filter(any -> commune.precision() != Precision.DEPARTEMENT));
    }
}
