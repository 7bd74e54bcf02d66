package io.candor.web.shared.text;

import io.candor.web.shared.tenant.CentreAddress;
import io.candor.web.shared.tenant.LanguageChoice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Set;

/**
 * The words of this page: {@code #{msg['policy.page.title']}}, and with values {@code #{msg.with('policy.page.since', date)}}. In a
 * centre they come in the centre's language, elsewhere in the one that the browser asks for.
 */
@Named("msg")
@RequestScoped
public class Messages extends AbstractMap<String, String> {

    private final Wording wording;

    @Inject
    Messages(CentreAddress address, HttpServletRequest request) {
        this(Wording.of(
                address.isInCentre()
                        ? address.language()
                        : LanguageChoice.of(request.getHeader("Accept-Language"), Wording.LANGUAGES)));
    }

    Messages(Wording wording) {
        this.wording = wording;
    }

    /** For the container's proxy. */
    protected Messages() {
        this(new Wording(Locale.ENGLISH));
    }

    /** The words of a key; of a missing one the key itself, so that a page is shown all the same. */
    @Override
    public String get(Object key) {
        return containsKey(key) ? wording.text(String.valueOf(key)) : String.valueOf(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return wording.has(String.valueOf(key));
    }

    /** The words of a key with values in place of {0}, {1} and so on. */
    public String with(String key, Object... values) {
        return wording.text(key, values);
    }

    /** The words of an enum's constant: the key is the prefix, a dot, and the constant's name. */
    public String of(String prefix, Enum<?> constant) {
        return wording.text(prefix + "." + constant.name());
    }

    /** The bundles in this page's language, for sentences made in Java. */
    public Wording wording() {
        return wording;
    }

    /** BCP 47 tag of this page's words. */
    public String language() {
        return wording.locale().toLanguageTag();
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        throw new UnsupportedOperationException("messages are asked for one by one");
    }
}
