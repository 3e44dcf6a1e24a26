package fr.mediane.engines.banking;

import com.prowidesoftware.swift.model.mx.MxPain00200110;
import com.prowidesoftware.swift.model.mx.dic.OriginalPaymentInstruction32;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction105;
import com.prowidesoftware.swift.model.mx.dic.StatusReasonInformation12;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the bank says of an order (pain.002.001.10).
 *
 * @param messageId of the report
 * @param order reference of the order that it is about
 * @param whole the bank's answer to the order as a whole, when it gives one
 * @param lines its answers to single transfers
 */
public record StatusReport(String messageId, String order, Optional<Answer> whole, List<Line> lines) {
    private static final String REJECTED = "RJCT";

    public StatusReport {
        lines = List.copyOf(lines);
    }

    /** A status (ACCP, ACSC, RJCT…), and the code of the reason. */
    public record Answer(String status, String reason) {
        public boolean rejects() {
            return status.equals(REJECTED);
        }
    }

    public record Line(String reference, Answer answer) {}

    /** @throws RuntimeException when it is not such a message, or lacks what every one has */
    public static StatusReport parse(String xml) {
        var report = MxPain00200110.parse(xml).getCstmrPmtStsRpt();
        var group = report.getOrgnlGrpInfAndSts();
        var instructions = report.getOrgnlPmtInfAndSts();
        var whole = answer(group.getGrpSts(), group.getStsRsnInf())
                .or(() -> instructions.stream()
                        .filter(one -> one.getTxInfAndSts().isEmpty())
                        .flatMap(one -> answer(one.getPmtInfSts(), one.getStsRsnInf()).stream())
                        .findFirst());
        return new StatusReport(
                report.getGrpHdr().getMsgId(),
                group.getOrgnlMsgId(),
                whole,
                instructions.stream().flatMap(StatusReport::lines).toList());
    }

    private static Stream<Line> lines(OriginalPaymentInstruction32 instruction) {
        return instruction.getTxInfAndSts().stream().flatMap(one -> line(one, instruction).stream());
    }

    /** A single transfer without an answer of its own has that of its order. */
    private static Optional<Line> line(PaymentTransaction105 one, OriginalPaymentInstruction32 instruction) {
        @Nullable
        String reference = one.getOrgnlEndToEndId() == null ? one.getOrgnlInstrId() : one.getOrgnlEndToEndId();
        return answer(one.getTxSts(), one.getStsRsnInf())
                .or(() -> answer(instruction.getPmtInfSts(), one.getStsRsnInf()))
                .filter(known -> reference != null)
                .map(known -> new Line(String.valueOf(reference), known));
    }

    private static Optional<Answer> answer(@Nullable String status, List<StatusReasonInformation12> reasons) {
        return Optional.ofNullable(status).map(known -> new Answer(known, reason(reasons)));
    }

    private static String reason(List<StatusReasonInformation12> reasons) {
        return reasons.stream()
                .flatMap(each -> Optional.ofNullable(each.getRsn()).stream())
                .flatMap(each -> Stream.of(Optional.ofNullable(each.getCd()), Optional.ofNullable(each.getPrtry()))
                        .flatMap(Optional::stream))
                .findFirst()
                .orElse("");
    }
}
