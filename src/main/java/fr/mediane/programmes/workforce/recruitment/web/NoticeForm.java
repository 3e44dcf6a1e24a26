package fr.mediane.programmes.workforce.recruitment.web;

import fr.mediane.design.TypedDate;
import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.programmes.workforce.recruitment.OpenPosition;
import fr.mediane.programmes.workforce.recruitment.OpenPosition.Notice;
import fr.mediane.programmes.workforce.recruitment.ProfileDesk;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.MeantCommune;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an employer says of a position, as it is typed. */
public record NoticeForm(
        @Nullable String commune,
        @Nullable String communeCode,
        @Nullable String debut,
        @Nullable List<String> competences,
        @Nullable String texte) {
    private static final int SHORT = 300;

    /** What can be read of it. */
    record Order(CommuneCode commune, Notice notice) {}

    static NoticeForm of(OpenPosition one, String commune) {
        return new NoticeForm(
                commune,
                one.commune().map(CommuneCode::code).orElse(""),
                Typed.day(one.notice().startsOn()),
                one.notice().skills().stream().map(Enum::name).toList(),
                one.notice().words());
    }

    Decision<Order> order(MeantCommune meant) {
        var faults = new ArrayList<ErrorKey>();
        var place = Typed.commune(meant);
        if (place instanceof Decision.Refused<Commune>(var reasons)) {
            faults.addAll(reasons);
        }
        var day = TypedDate.parse(startText());
        if (day.isEmpty()) {
            faults.add(ErrorKey.on("debut", "recruitment.error.starts"));
        }
        return faults.isEmpty()
                ? Decision.accepted(new Order(
                        place.orThrow().whole(), new Notice(day.get(), Typed.skills(competences), wordsText())))
                : Decision.refused(faults);
    }

    public List<String> skillNames() {
        return Typed.skills(competences).stream().map(Enum::name).toList();
    }

    public String communeText() {
        return Typed.text(commune, SHORT).replace('\u0000', ' ');
    }

    public String codeText() {
        return Typed.text(communeCode, SHORT);
    }

    public String startText() {
        return Typed.text(debut, SHORT);
    }

    public String wordsText() {
        return Typed.text(texte, ProfileDesk.LONGEST_WORDS);
    }
}
