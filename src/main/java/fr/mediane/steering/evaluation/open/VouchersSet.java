package fr.mediane.steering.evaluation.open;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.mediane.platform.Messages;
import fr.mediane.steering.statistics.open.Dictionary;
import fr.mediane.steering.statistics.open.OpenFile;
import fr.mediane.steering.statistics.open.OpenFiles;
import fr.mediane.steering.statistics.open.OpenSet;
import fr.mediane.steering.statistics.open.OpenTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The published months of vouchers as a set of open data. */
@Component
class VouchersSet implements OpenSet {
    private static final String NAME = "bons";
    private static final OpenTable TABLE = new OpenTable(
            List.of("mois", "campagne", "nom_campagne", "departement", "indicateur", "nombre", "statut"),
            Set.of("nombre"));
    private static final List<String> INDICATORS = List.of("fabriques", "remis", "utilisations", "centimes");
    private final OpenVouchers vouchers;
    private final OpenFiles files;
    private final Messages messages;

    VouchersSet(OpenVouchers vouchers, OpenFiles files, Messages messages) {
        this.vouchers = vouchers;
        this.files = files;
        this.messages = messages;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String titleKey() {
        return "evaluation.open.title";
    }

    @Override
    public String leadKey() {
        return "evaluation.open.lead";
    }

    @Override
    public boolean published() {
        return vouchers.edition().isPresent();
    }

    @Override
    public List<Dictionary.Entry> dictionary() {
        var entries = new ArrayList<Dictionary.Entry>();
        TABLE.columns().forEach(column -> entries.add(entry("colonne", column, "evaluation.open.column." + column)));
        INDICATORS.forEach(one -> entries.add(entry("indicateur", one, "evaluation.open.indicator." + one)));
        return entries;
    }

    private Dictionary.Entry entry(String of, String name, String key) {
        return new Dictionary.Entry(of, name, "", messages.text(Locale.FRANCE, key), messages.text(Locale.UK, key));
    }

    @Override
    public Optional<OpenFile> file(String name) {
        if (!name.equals(NAME + ".csv") && !name.equals(NAME + ".parquet")) {
            return Optional.empty();
        }
        return vouchers.edition()
                .map(edition -> files.file(
                        TABLE,
                        name,
                        edition.months() + "-" + edition.published().getEpochSecond(),
                        edition.published(),
                        this::rows));
    }

    private void rows(CsvWriter csv) {
        vouchers.cells((month, cell) -> csv.writeRecord(
                month.toString(),
                cell.campaign().toString(),
                cell.name(),
                cell.departement(),
                cell.indicator(),
                cell.count().hidden() ? "" : Long.toString(cell.count().value()),
                cell.count().hidden() ? OpenTable.HIDDEN : OpenTable.TOLD));
    }
}
