package fr.mediane.programmes.vouchers.lists;

import fr.mediane.kernel.Actor;
import fr.mediane.kernel.Uuid7;
import fr.mediane.programmes.vouchers.Batch;
import fr.mediane.programmes.vouchers.handing.Recipient;
import fr.mediane.programmes.vouchers.handing.Recipients;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was read of a list; nobody twice in it, and nobody who has a voucher of the campaign already. */
@Component
class Checking {
    private static final int CHUNK = 1_000;
    private final Lists lists;
    private final Recipients recipients;

    Checking(Lists lists, Recipients recipients) {
        this.lists = lists;
        this.recipients = recipients;
    }

    @Transactional
    public void keep(UUID id, Actor actor, Batch batch, byte[] fileHash, List<ListReader.Read> read) {
        lists.add(id, batch.id(), batch.campaign(), batch.distributor().orElseThrow(), fileHash, actor.account());
        var marker = recipients.marker(batch.campaign());
        var seen = new HashMap<ByteBuffer, Integer>();
        for (int from = 0; from < read.size(); from += CHUNK) {
            var some = read.subList(from, Math.min(read.size(), from + CHUNK));
            var marks = new HashMap<Integer, byte[]>();
            some.forEach(line -> line.typed()
                    .ifPresent(
                            typed -> marks.put(line.number(), marker.mark(new Recipient(typed.name(), typed.born())))));
            var known = recipients.known(batch.campaign(), marks.values());
            lists.addLines(
                    id,
                    some.stream().map(line -> checked(line, marks, known, seen)).toList());
        }
    }

    private static Lists.Fresh checked(
            ListReader.Read line, Map<Integer, byte[]> marks, Set<ByteBuffer> known, Map<ByteBuffer, Integer> seen) {
        var mark = marks.get(line.number());
        if (mark == null) {
            return new Lists.Fresh(Uuid7.next(), line.number(), Optional.empty(), line.reasons(), Optional.empty());
        }
        var before = seen.putIfAbsent(ByteBuffer.wrap(mark), line.number());
        if (before != null) {
            return refused(line, "vouchers.list.error.twice", Optional.of(before));
        }
        return known.contains(ByteBuffer.wrap(mark))
                ? refused(line, "vouchers.list.error.has-one", Optional.empty())
                : new Lists.Fresh(Uuid7.next(), line.number(), line.typed(), List.of(), Optional.empty());
    }

    private static Lists.Fresh refused(ListReader.Read line, String reason, Optional<Integer> repeats) {
        return new Lists.Fresh(Uuid7.next(), line.number(), Optional.empty(), List.of(reason), repeats);
    }
}
