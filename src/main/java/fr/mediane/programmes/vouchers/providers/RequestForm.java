package fr.mediane.programmes.vouchers.providers;

import fr.mediane.engines.procedures.ShippedProcedures;
import fr.mediane.platform.Progress;
import fr.mediane.platform.ReferenceData;
import fr.mediane.registers.venues.VenueDirectoryDesk;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The procedure by which organisations ask to take vouchers in, as it comes with Médiane. */
@Component
class RequestForm implements ReferenceData {
    private static final int LONGEST = 20;
    private final ShippedProcedures shipped;

    RequestForm(ShippedProcedures shipped) {
        this.shipped = shipped;
    }

    /** The code of a kind of help in the form. */
    static String code(String service) {
        var plain = Normalizer.normalize(service, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var bare = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
    }

    /** The kinds of help that codes of the form stand for. */
    static List<String> services(List<String> codes) {
        return VenueDirectoryDesk.SERVICES.stream()
                .filter(service -> codes.contains(code(service)))
                .toList();
    }

    @Override
    public String name() {
        return "voucher-provider-procedure";
    }

    @Override
    public int order() {
        return 68;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        var services = VenueDirectoryDesk.SERVICES.stream()
                .map(service -> "      - {code: %s, fr: \"%s\", en: \"%s\"}".formatted(code(service), service, service))
                .collect(Collectors.joining("\n"));
        shipped.publish(ShippedProcedures.text(RequestForm.class, ProviderRequest.KEY + ".yaml")
                .replace("%SERVICES%", services));
    }
}
