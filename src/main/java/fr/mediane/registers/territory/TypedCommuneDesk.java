package fr.mediane.registers.territory;

import fr.mediane.kernel.CommuneCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Between a commune's name as people type and read it, and its code as rooms keep it. */
@Component
public class TypedCommuneDesk {
    private static final int LIKELY = 10;
    private final TerritoryDesk territory;

    TypedCommuneDesk(TerritoryDesk territory) {
        this.territory = territory;
    }

    /**
     * The commune picked among the suggestions, else the one that the text can only mean.
     *
     * @param picked the code that came with a suggestion, or empty; without script it stays behind when the name is
     *     changed, so it counts only when it is that of the name
     */
    public MeantCommune meant(String typed, String picked) {
        var chosen = commune(picked).filter(commune -> typed.isBlank() || same(commune.label(), typed));
        if (chosen.isPresent()) {
            return new MeantCommune.One(chosen.get());
        }
        if (typed.isBlank()) {
            return new MeantCommune.None();
        }
        var found = territory.search(typed, LIKELY);
        var named = found.stream()
                .filter(commune -> same(commune.name(), typed) || same(commune.label(), typed))
                .toList();
        var one = found.size() == 1 ? found : named;
        return one.size() == 1 ? new MeantCommune.One(one.getFirst()) : new MeantCommune.Unclear(found);
    }

    /** What people read for a code: {@code Valence (26000)}; the code itself when nothing bears it. */
    public String label(CommuneCode code) {
        return territory.commune(code).map(Commune::label).orElse(code.code());
    }

    /** The same for many. */
    public Map<CommuneCode, String> labels(Collection<CommuneCode> codes) {
        var labels = new HashMap<CommuneCode, String>();
        codes.forEach(code -> labels.put(code, label(code)));
        return labels;
    }

    private Optional<Commune> commune(String code) {
        return CommuneCode.parse(code).value().flatMap(territory::commune);
    }

    private static boolean same(String name, String typed) {
        return PlaceName.searched(name).equals(PlaceName.searched(typed));
    }
}
