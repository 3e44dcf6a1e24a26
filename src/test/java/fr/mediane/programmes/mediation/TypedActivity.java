package fr.mediane.programmes.mediation;

import fr.mediane.platform.Paris;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Activities as a counsellor types them into the form. */
public final class TypedActivity {
    private TypedActivity() {}

    /** Half an hour about e-mail with one woman of over seventy, in Crest. */
    public static MultiValueMap<String, String> session(UUID id) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.set("id", id.toString());
        typed.set("type", "individuel");
        typed.set("date", today());
        typed.set("place", "autre");
        typed.set("commune", "Crest");
        typed.set("communeCode", "");
        typed.set("duration", "30");
        typed.set("themes", "email");
        typed.set("equipment", "telephone");
        typed.set("gender", "feminin");
        typed.set("age", "soixante_dix_plus");
        typed.set("status", "retraite");
        return typed;
    }

    /** The same with eight people, from afar. */
    public static MultiValueMap<String, String> workshop(UUID id) {
        var typed = session(id);
        typed.set("type", "collectif");
        typed.set("place", "a_distance");
        typed.set("commune", "");
        typed.set("title", "=2+2");
        typed.set("participants", "8");
        typed.set("genders.feminin", "5");
        return typed;
    }

    public static String today() {
        return LocalDate.now(Paris.ZONE).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }
}
