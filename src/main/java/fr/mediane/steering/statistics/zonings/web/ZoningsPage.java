package fr.mediane.steering.statistics.zonings.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.steering.statistics.zonings.Zoning;
import fr.mediane.steering.statistics.zonings.ZoningDesk;
import fr.mediane.steering.statistics.zonings.ZoningKind;
import java.util.List;

/** The lists of communes, and the form for another. */
public record ZoningsPage(List<Zoning> zonings, ZoningForm form, FormErrors errors) {
    public ZoningsPage {
        zonings = List.copyOf(zonings);
    }

    public List<Option> kinds(Ui ui) {
        return Option.list(List.of(ZoningKind.values()), ZoningKind::code, kind -> ui.t(kind.messageKey()));
    }

    public int megabytes() {
        return ZoningDesk.MEGABYTES;
    }

    /** The message that says whether figures can be narrowed to a list. */
    public static String state(Zoning zoning) {
        return zoning.open()
                ? "statistics.zoning.state.open"
                : zoning.draft() ? "statistics.zoning.state.draft" : "statistics.zoning.state.withdrawn";
    }
}
