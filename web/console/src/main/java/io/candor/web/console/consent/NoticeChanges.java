package io.candor.web.console.consent;

import io.candor.ejb.consent.NoticeContent;
import io.candor.web.shared.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What distinguishes a consent notice from the one before it, in sentences.
 *
 * @param wording the language of the sentences
 */
record NoticeChanges(Wording wording) {

    /** The sentences, those about categories first; empty if nothing but the number differs. */
    List<String> between(NoticeContent before, NoticeContent after) {
        var said = new ArrayList<String>();
        Map<String, NoticeContent.Category> old = byKey(before);
        Map<String, NoticeContent.Category> now = byKey(after);
        now.forEach((key, category) -> {
            if (old.containsKey(key)) {
                category(old.get(key), category, said);
            } else {
                said.add(wording.text("consent.change.category-added", category.label()));
            }
        });
        old.forEach((key, category) -> {
            if (!now.containsKey(key)) {
                said.add(wording.text("consent.change.category-removed", category.label()));
            }
        });
        if (!before.texts().equals(after.texts())) {
            said.add(wording.text("consent.change.texts"));
        }
        if (!before.controller().equals(after.controller())) {
            said.add(wording.text("consent.change.controller", after.controller()));
        }
        if (said.isEmpty() && !before.categories().equals(after.categories())) {
            said.add(wording.text("consent.change.order"));
        }
        return said;
    }

    private void category(NoticeContent.Category before, NoticeContent.Category after, List<String> said) {
        boolean described =
                before.label().equals(after.label()) && before.description().equals(after.description());
        if (!described) {
            said.add(wording.text("consent.change.category-changed", after.label()));
        }
        if (before.locked() != after.locked()) {
            String key = after.locked() ? "consent.change.category-locked" : "consent.change.category-unlocked";
            said.add(wording.text(key, after.label()));
        }
        for (NoticeContent.Entry entry : after.entries()) {
            Optional<NoticeContent.Entry> old = named(before, entry.name());
            if (old.isEmpty()) {
                said.add(wording.text("consent.change.entry-added", entry.name(), after.label()));
            } else if (!old.get().equals(entry)) {
                said.add(wording.text("consent.change.entry-changed", entry.name(), after.label()));
            }
        }
        for (NoticeContent.Entry entry : before.entries()) {
            if (named(after, entry.name()).isEmpty()) {
                said.add(wording.text("consent.change.entry-removed", entry.name(), after.label()));
            }
        }
    }

    private static Optional<NoticeContent.Entry> named(NoticeContent.Category category, String name) {
        return category.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst();
    }

    private static Map<String, NoticeContent.Category> byKey(NoticeContent content) {
        return content.categories().stream()
                .collect(Collectors.toMap(
                        NoticeContent.Category::key,
                        Function.identity(),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }
}
