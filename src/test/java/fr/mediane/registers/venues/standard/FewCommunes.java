package fr.mediane.registers.venues.standard;

import fr.mediane.kernel.GeoPoint;
import java.util.List;
import java.util.Optional;

/** A gazetteer of four communes. */
public final class FewCommunes implements Gazetteer {
    private static final List<Commune> ALL = List.of(
            new Commune("26362", "Valence", List.of("26000"), Optional.of(new GeoPoint(44.9333, 4.8917))),
            new Commune("01053", "Bourg-en-Bresse", List.of("01000"), Optional.of(new GeoPoint(46.2, 5.23))),
            new Commune("49331", "Segré-en-Anjou Bleu", List.of("49500", "49520"), Optional.empty()),
            new Commune("88540", "Xonrupt-Longemer", List.of("88400"), Optional.empty()),
            new Commune("88196", "Gérardmer", List.of("88400"), Optional.empty()),
            new Commune("16398", "Verteuil-sur-Charente", List.of("16510"), Optional.empty()));

    @Override
    public Optional<Commune> byCode(String code) {
        return ALL.stream().filter(commune -> commune.code().equals(code)).findFirst();
    }

    @Override
    public List<Commune> byPostCode(String postCode) {
        return ALL.stream()
                .filter(commune -> commune.postCodes().contains(postCode))
                .toList();
    }

    @Override
    public List<Commune> named(String name) {
        return ALL.stream()
                .filter(commune -> Codes.key(commune.name()).equals(Codes.key(name)))
                .toList();
    }
}
