package fr.mediane.programmes.beneficiaries.imports;

import fr.mediane.platform.Paris;
import fr.mediane.registers.territory.TerritoryDesk;
import fr.mediane.registers.territory.TypedCommuneDesk;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Gives a reader of lines for each file: what it needs to know of the country and of the date. */
@Component
class LineReaders {
    private final TerritoryDesk territory;
    private final TypedCommuneDesk typed;
    private final Clock clock;

    LineReaders(TerritoryDesk territory, TypedCommuneDesk typed, Clock clock) {
        this.territory = territory;
        this.typed = typed;
        this.clock = clock;
    }

    LineReader reader() {
        return new LineReader(new CommuneReader(territory, typed), thisYear());
    }

    int thisYear() {
        return Paris.today(clock).getYear();
    }
}
