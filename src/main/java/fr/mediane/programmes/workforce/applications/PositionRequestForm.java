package fr.mediane.programmes.workforce.applications;

import fr.mediane.engines.procedures.ShippedProcedures;
import fr.mediane.platform.Progress;
import fr.mediane.platform.ReferenceData;
import org.springframework.stereotype.Component;

/** The procedure by which employers ask for positions, as it comes with Médiane. */
@Component
class PositionRequestForm implements ReferenceData {
    private final ShippedProcedures shipped;

    PositionRequestForm(ShippedProcedures shipped) {
        this.shipped = shipped;
    }

    @Override
    public String name() {
        return "position-procedure";
    }

    @Override
    public int order() {
        return 69;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        shipped.publish(ShippedProcedures.text(PositionRequestForm.class, PositionRequest.KEY + ".yaml"));
    }
}
