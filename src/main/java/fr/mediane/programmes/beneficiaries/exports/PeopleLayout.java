package fr.mediane.programmes.beneficiaries.exports;

import fr.mediane.kernel.CommuneCode;
import fr.mediane.kernel.EmailAddress;
import fr.mediane.kernel.PhoneNumber;
import fr.mediane.kernel.PostCode;
import fr.mediane.platform.Messages;
import fr.mediane.platform.tables.TableColumn;
import fr.mediane.platform.tables.TableFile;
import fr.mediane.programmes.beneficiaries.Person;
import fr.mediane.programmes.beneficiaries.imports.Column;
import fr.mediane.registers.territory.Commune;
import fr.mediane.registers.territory.TerritoryDesk;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** People as a table, in the columns and words of the model: what is taken out here may be imported elsewhere as it is. */
@Component
class PeopleLayout {
    private static final int DATE_WIDTH = 14;
    private final Messages messages;
    private final TerritoryDesk territory;

    PeopleLayout(Messages messages, TerritoryDesk territory) {
        this.messages = messages;
        this.territory = territory;
    }

    /** Begins a file: its heading is there. */
    TableFile begin(OutputStream out, Format format) throws IOException {
        var file = format == Format.CSV ? TableFile.csv(out, ';') : TableFile.xlsx(out);
        var columns = new ArrayList<TableColumn>();
        Stream.of(Column.values()).forEach(column -> columns.add(new TableColumn(column.heading(), column.width())));
        columns.add(new TableColumn(french("beneficiaries.field.last-met"), DATE_WIDTH));
        file.table(french("beneficiaries.import.sheet"), columns);
        return file;
    }

    void write(TableFile file, Person person) throws IOException {
        var commune = person.content().commune().flatMap(territory::commune);
        var cells = new ArrayList<Object>();
        for (var column : Column.values()) {
            cells.add(cell(column, person, commune));
        }
        cells.add(person.lastMet().<Object>map(day -> day).orElse(""));
        file.row(cells);
    }

    private Object cell(Column column, Person person, Optional<Commune> commune) {
        var content = person.content();
        return switch (column) {
            case FIRST_NAME -> "";
            case NAME -> content.name();
            case BIRTH_YEAR -> content.birthYear().<Object>map(year -> year).orElse("");
            case GENDER -> french(content.gender().messageKey());
            case STATUS -> french(content.status().messageKey());
            case COMMUNE -> commune.map(Commune::name).orElse("");
            case POSTCODE -> commune.map(PeopleLayout::postcode).orElse("");
            case INSEE -> content.commune().map(CommuneCode::code).orElse("");
            case PHONE -> content.phone().map(PhoneNumber::display).orElse("");
            case EMAIL -> content.email().map(EmailAddress::address).orElse("");
            case NEEDS -> content.needs();
        };
    }

    /** The only one; of a town with several, nobody knows which. */
    private static String postcode(Commune commune) {
        List<PostCode> all = commune.postcodes();
        return all.size() == 1 ? all.getFirst().digits() : "";
    }

    private String french(String key) {
        return messages.text(Locale.FRENCH, key);
    }
}
