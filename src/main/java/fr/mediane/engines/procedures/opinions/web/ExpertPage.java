package fr.mediane.engines.procedures.opinions.web;

import fr.mediane.design.FormErrors;
import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.procedures.opinions.Advice;
import fr.mediane.engines.procedures.opinions.ExpertDesk.Seen;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * What somebody sees who was asked for an opinion.
 *
 * @param address of this page, with its secret
 * @param step id of what is sent next
 * @param advice and text as they were typed
 */
public record ExpertPage(Seen seen, String address, UUID step, String advice, String text, FormErrors errors) {
    public List<Option> choices(Ui ui) {
        return Option.list(Arrays.asList(Advice.values()), Advice::name, one -> ui.t(one.messageKey()));
    }
}
