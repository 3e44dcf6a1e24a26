package fr.mediane.engines.agenda.feeds.web;

import fr.mediane.design.Option;
import fr.mediane.design.Ui;
import fr.mediane.engines.agenda.feeds.Feed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One's calendars for other programs.
 *
 * @param names what the venues are called
 * @param receives whether the reader has an agenda of their own
 * @param fresh the address of one just made, shown once; or empty
 */
public record FeedsPage(List<Feed> feeds, Map<UUID, String> names, List<UUID> venues, boolean receives, String fresh) {
    public String name(Ui ui, Feed feed) {
        return feed.venue().map(venue -> names.getOrDefault(venue, "")).orElseGet(() -> ui.t("agenda.feeds.mine"));
    }

    public List<Option> choices(Ui ui) {
        return Stream.concat(
                        receives ? Stream.of(Option.of("", ui.t("agenda.feeds.mine"))) : Stream.empty(),
                        venues.stream().map(venue -> Option.of(venue.toString(), names.getOrDefault(venue, ""))))
                .toList();
    }
}
