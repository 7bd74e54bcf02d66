package io.candor.importer.promise;

import io.candor.importer.finding.Finding;
import io.candor.importer.finding.Reading;
import io.candor.importer.finding.Statement;
import io.candor.importer.text.Lexicon;
import io.candor.persistence.promise.PromiseRule;
import io.candor.persistence.promise.PromiseRule.Channel;
import io.candor.persistence.promise.PromiseRule.Join;
import io.candor.persistence.promise.PromiseRule.NoticePart;
import io.candor.persistence.promise.PromiseRule.ToldEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How people are told of changes of the policy, and of other events. */
final class ChangePromises {

    private final Reading reading;
    private final List<Finding<PromiseRule>> found = new ArrayList<>();

    ChangePromises(Reading reading) {
        this.reading = reading;
    }

    List<Finding<PromiseRule>> read() {
        channels();
        for (Statement statement : reading.about("changes").toList()) {
            lead(statement);
            if (reading.says("highlight", statement)) {
                found.add(statement.finding(
                        new PromiseRule.NoticeContent(List.of(NoticePart.HIGHLIGHTED_CHANGES)),
                        "content of the notice",
                        false));
            }
        }
        reading.statements().stream()
                .filter(statement -> reading.says("ownership", statement) && reading.says("notify", statement))
                .findFirst()
                .ifPresent(statement -> found.add(statement.finding(
                        new PromiseRule.NoticeEvent(ToldEvent.CHANGE_OF_OWNERSHIP),
                        "notice of an event",
                        reading.isSoft(statement))));
        return found;
    }

    /** One way of being told. */
    private record Told(Statement statement, Set<Channel> channels, boolean material, boolean any) {}

    private void channels() {
        var told = new ArrayList<Told>();
        for (Statement statement : reading.about("changes").toList()) {
            Set<Channel> channels = channelsOf(statement);
            boolean notifies = reading.says("notify", statement)
                    || channels.contains(Channel.DATE) && statement.lead() != null && statement.isItem();
            if (!channels.isEmpty() && notifies && !statement.announces()) {
                told.add(new Told(statement, channels, isMaterial(statement), isAlternative(statement)));
            }
        }
        if (told.isEmpty()) {
            return;
        }
        boolean material = told.stream().anyMatch(Told::material);
        add(told, material);
        var always = told.stream().filter(one -> !one.material()).toList();
        if (material && !always.isEmpty()) {
            add(always, false);
        }
    }

    private void add(List<Told> told, boolean material) {
        var channels = EnumSet.noneOf(Channel.class);
        told.forEach(one -> channels.addAll(one.channels()));
        boolean any = told.stream().anyMatch(Told::any);
        Statement first = told.get(0).statement();
        Statement last = told.get(told.size() - 1).statement();
        var rule = new PromiseRule.NotifyChange(List.copyOf(channels), any ? Join.ANY : Join.ALL, material);
        found.add(new Finding<>(
                rule,
                first.passage().range().to(last.passage().range()),
                "ways of being told of a change",
                first.section().anchor(),
                first.text(),
                reading.isSoft(first),
                true));
    }

    private Set<Channel> channelsOf(Statement statement) {
        var channels = EnumSet.noneOf(Channel.class);
        for (Channel channel : Channel.values()) {
            if (reading.says("channel." + channel, statement)) {
                channels.add(channel);
            }
        }
        return channels;
    }

    private boolean isMaterial(Statement statement) {
        return reading.says("material", statement)
                || statement.lead() != null && reading.says("material", statement.lead());
    }

    /** Whether "or" stands between two ways. */
    private boolean isAlternative(Statement statement) {
        Lexicon lexicon = reading.lexicon();
        var words = statement.words();
        int first = words.size();
        int last = -1;
        for (Channel channel : Channel.values()) {
            var match = lexicon.find("channel." + channel, words, 0).orElse(null);
            if (match != null) {
                first = Math.min(first, match.last());
                last = Math.max(last, match.first());
            }
        }
        var or = first < last ? lexicon.find("or", words, first).orElse(null) : null;
        return or != null && or.first() < last + 1;
    }

    private void lead(Statement statement) {
        var words = statement.words();
        for (var period : reading.periods().in(words)) {
            int from = Math.max(0, period.first() - 2);
            boolean ahead = reading.lexicon()
                    .find("lead-words", words, from)
                    .filter(match -> match.first() <= period.last() + 4)
                    .isPresent();
            if (ahead) {
                found.add(statement.finding(
                        new PromiseRule.NoticeLead(period.span()),
                        "time of notice before a change",
                        reading.isSoft(statement)));
                return;
            }
        }
    }
}
