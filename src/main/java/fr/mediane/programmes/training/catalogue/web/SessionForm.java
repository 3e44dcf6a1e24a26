package fr.mediane.programmes.training.catalogue.web;

import fr.mediane.design.TypedDate;
import fr.mediane.design.TypedTime;
import fr.mediane.kernel.Decision;
import fr.mediane.kernel.ErrorKey;
import fr.mediane.kernel.Euros;
import fr.mediane.platform.Paris;
import fr.mediane.programmes.training.catalogue.SessionDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A session as it was typed. */
record SessionForm(Map<String, String> typed) {
    Decision<SessionDraft> draft() {
        var faults = new ArrayList<ErrorKey>();
        var starts = moment("debut", "heure-debut", faults);
        var ends = moment("fin", "heure-fin", faults);
        var places = number("places", faults);
        var cost = cents(faults);
        return faults.isEmpty()
                ? Decision.accepted(new SessionDraft(
                        text("module"),
                        text("organisme"),
                        starts.orElseThrow(),
                        ends.orElseThrow(),
                        text("lieu"),
                        text("lien"),
                        places.orElseThrow(),
                        cost.orElseThrow()))
                : Decision.refused(List.copyOf(faults));
    }

    private Optional<Instant> moment(String day, String time, List<ErrorKey> faults) {
        var onDay = TypedDate.parse(text(day));
        if (onDay.isEmpty()) {
            faults.add(ErrorKey.on(day, "training.error.day"));
        }
        var at = TypedTime.parse(text(time));
        if (at.isEmpty()) {
            faults.add(ErrorKey.on(time, "training.error.time"));
        }
        return onDay.flatMap(
                date -> at.map(hour -> date.atTime(hour).atZone(Paris.ZONE).toInstant()));
    }

    private Optional<Integer> number(String field, List<ErrorKey> faults) {
        var digits = text(field).strip();
        if (!digits.matches("\\d{1,4}")) {
            faults.add(ErrorKey.on(field, "training.error.places"));
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(digits));
    }

    private Optional<Long> cents(List<ErrorKey> faults) {
        var euros = Euros.parse(text("cout")).value();
        if (euros.isEmpty()) {
            faults.add(ErrorKey.on("cout", "training.error.cost"));
        }
        return euros.map(one -> one.amount().unscaledValue().longValueExact());
    }

    private String text(String field) {
        return typed.getOrDefault(field, "");
    }
}
