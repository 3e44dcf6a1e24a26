package fr.mediane.steering.statistics.zonings.web;

import fr.mediane.design.FormErrors;
import fr.mediane.steering.statistics.zonings.Zoning;
import java.util.List;
import java.util.Locale;

/** One list of communes, and what is said of the lines of its file. */
public record ZoningPage(Zoning zoning, List<Zoning.Remark> remarks, FormErrors errors) {
    public ZoningPage {
        remarks = List.copyOf(remarks);
    }

    /** The message that says what happened to a line. */
    public static String reason(Zoning.Remark remark) {
        return "statistics.zoning.row." + remark.reason().name().toLowerCase(Locale.ROOT);
    }
}
