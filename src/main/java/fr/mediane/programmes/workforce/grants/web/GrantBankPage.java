package fr.mediane.programmes.workforce.grants.web;

import fr.mediane.design.FormErrors;
import fr.mediane.programmes.workforce.grants.bank.GrantBankFile;
import fr.mediane.programmes.workforce.grants.bank.GrantBankLine;
import fr.mediane.programmes.workforce.grants.bank.GrantReading;
import java.util.List;
import java.util.Optional;

/**
 * What the bank said of grants.
 *
 * @param read what reading a file has just come to
 * @param explained whether a line has just been explained
 */
public record GrantBankPage(
        List<GrantBankLine> open,
        List<GrantBankFile> files,
        Optional<GrantReading> read,
        boolean explained,
        FormErrors errors) {
    public GrantBankPage {
        open = List.copyOf(open);
        files = List.copyOf(files);
    }
}
