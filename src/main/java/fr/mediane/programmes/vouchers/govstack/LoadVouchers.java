package fr.mediane.programmes.vouchers.govstack;

import fr.mediane.platform.Command;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code load-vouchers}: chosen vouchers for conformance runs; refused in production. */
@Component
class LoadVouchers implements Command {
    private final Loading loading;
    private final Callers callers;
    private final JsonMapper json;

    LoadVouchers(Loading loading, Callers callers, JsonMapper json) {
        this.loading = loading;
        this.callers = callers;
        this.json = json;
    }

    @Override
    public String verb() {
        return "load-vouchers";
    }

    @Override
    public String summary() {
        return "Loads vouchers with chosen serial numbers and states from a JSON file, for conformance runs only.";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (callers.production()) {
            out.println("load-vouchers makes vouchers whose numbers are known: it is refused in production.");
            return 1;
        }
        if (arguments.size() != 1) {
            out.println("load-vouchers wants one file (see docs/govstack.md).");
            return 1;
        }
        try {
            var file = ChosenVouchers.read(json.readTree(Files.readAllBytes(Path.of(arguments.getFirst()))));
            return load(file, out);
        } catch (IOException e) {
            out.println("The file cannot be read: " + e.getMessage());
        } catch (JacksonException | IllegalArgumentException e) {
            out.println("The file is not as docs/govstack.md says: " + e.getMessage());
        }
        return 1;
    }

    private int load(ChosenVouchers file, PrintStream out) {
        file.merchants().forEach(loading::merchant);
        file.groups().forEach(loading::group);
        int loaded = 0;
        int wrong = 0;
        for (var voucher : file.vouchers()) {
            try {
                if (loading.voucher(voucher)) {
                    loaded++;
                } else {
                    out.println(voucher.serial() + " was there already and stays as it is.");
                }
            } catch (DataAccessException | IllegalStateException e) {
                wrong++;
                out.println(voucher.serial() + " cannot be loaded: " + e.getMessage());
            }
        }
        out.println(loaded + " vouchers were loaded.");
        return wrong == 0 ? 0 : 1;
    }
}
