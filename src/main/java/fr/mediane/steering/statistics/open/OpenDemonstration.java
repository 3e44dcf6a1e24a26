package fr.mediane.steering.statistics.open;

import fr.mediane.platform.DemonstrationData;
import fr.mediane.platform.Progress;
import org.springframework.stereotype.Component;

/** The closed months of the invented activities are published at once: the first night would be late for who looks today. */
@Component
class OpenDemonstration implements DemonstrationData {
    private final Publisher publisher;

    OpenDemonstration(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public String name() {
        return "open-figures-demonstration";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void load(Progress progress) {
        publisher.publishDue();
    }
}
