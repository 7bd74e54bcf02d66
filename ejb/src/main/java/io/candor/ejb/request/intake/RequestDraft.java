package io.candor.ejb.request.intake;

import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.request.RequestType;
import io.candor.persistence.request.intake.OnBehalf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A request as somebody fills it in: any text in any field, null for what was not sent.
 *
 * @param choice what is asked for: {@code right-2} for the third right of the tenant's list, {@code complaint}, {@code inquiry}
 * @param name how the person is called
 * @param email where the answer goes
 * @param place country, or country and region: {@code DE}, {@code US-CA}; empty for not said
 * @param onBehalf name of an {@link OnBehalf}
 * @param forWhom for whom, unless for oneself
 * @param mandate why one may, unless for oneself
 * @param objection to which processing, where the choice is an objection
 * @param text what else is to be said
 * @param subject the pseudonym that the person's browser made for choices about cookies; empty for not given
 */
public record RequestDraft(
        String choice,
        String name,
        String email,
        String place,
        String onBehalf,
        String forWhom,
        String mandate,
        String objection,
        String text,
        String subject) {

    /** Most characters of a name. */
    public static final int LONGEST_NAME = 200;

    /** Most characters of an objection or a mandate. */
    public static final int LONGEST_REASON = 2_000;

    /** Most characters of the text. */
    public static final int LONGEST_TEXT = 10_000;

    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9_-]{22,64}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /**
     * What is wrong with a field.
     *
     * @param field its name, as in {@link RequestDraft}
     * @param messageKey what to say, {@code error.request-...}
     * @param limit the number in it, or 0
     */
    public record Fault(String field, String messageKey, int limit) {}

    /** Whatever is null becomes empty, and white space around goes. */
    public RequestDraft {
        choice = plain(choice);
        name = plain(name);
        email = plain(email);
        place = plain(place);
        onBehalf = plain(onBehalf);
        forWhom = plain(forWhom);
        mandate = plain(mandate);
        objection = plain(objection);
        text = plain(text);
        subject = plain(subject);
    }

    /** Nothing is filled in. */
    public static RequestDraft empty() {
        return new RequestDraft("", "", "", "", OnBehalf.SELF.name(), "", "", "", "", "");
    }

    /**
     * Everything that is wrong, in the order of the fields; empty if it can be filed.
     *
     * @param types what the choice stands for; empty if it is none
     */
    public List<Fault> faults(List<RequestType> types) {
        var faults = new ArrayList<Fault>();
        if (types.isEmpty()) {
            faults.add(new Fault("choice", "error.request-choice", 0));
        }
        boolean objects = types.contains(RequestType.OBJECTION) && !types.contains(RequestType.MARKETING_OPT_OUT);
        check("objection", objection, objects ? "error.request-objection" : null, LONGEST_REASON, faults);
        boolean wordless = types.contains(RequestType.COMPLAINT) || types.contains(RequestType.INQUIRY);
        check("text", text, wordless ? "error.request-text" : null, LONGEST_TEXT, faults);
        check("name", name, "error.request-name", LONGEST_NAME, faults);
        if (name.chars().anyMatch(Character::isISOControl)) {
            faults.add(new Fault("name", "error.request-signs", 0));
        }
        if (!EmailAddress.isOne(email)) {
            faults.add(new Fault("email", "error.request-email", 0));
        }
        if (!place.isEmpty() && !isPlace()) {
            faults.add(new Fault("place", "error.request-country", 0));
        }
        if (!subject.isEmpty() && !SUBJECT.matcher(subject).matches()) {
            faults.add(new Fault("subject", "error.request-subject", 0));
        }
        checkBehalf(faults);
        return List.copyOf(faults);
    }

    /** Country of the place; null if not said. */
    String country() {
        return place.isEmpty() ? null : place.substring(0, 2);
    }

    /** Region of the place; null if not said. */
    String region() {
        return place.length() > 3 ? place.substring(3) : null;
    }

    /** For whom; empty if the field holds nothing that can be read. */
    List<OnBehalf> behalf() {
        return List.of(OnBehalf.values()).stream()
                .filter(value -> value.name().equals(onBehalf))
                .toList();
    }

    private void checkBehalf(List<Fault> faults) {
        if (behalf().isEmpty()) {
            faults.add(new Fault("onBehalf", "error.request-behalf", 0));
            return;
        }
        boolean other = behalf().get(0) != OnBehalf.SELF;
        check("forWhom", forWhom, other ? "error.request-for-whom" : null, LONGEST_NAME, faults);
        check("mandate", mandate, other ? "error.request-mandate" : null, LONGEST_REASON, faults);
    }

    private boolean isPlace() {
        return place.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?") && COUNTRIES.contains(country());
    }

    private static void check(String field, String value, String missing, int most, List<Fault> faults) {
        if (value.isEmpty() && missing != null) {
            faults.add(new Fault(field, missing, 0));
        }
        if (value.codePointCount(0, value.length()) > most) {
            faults.add(new Fault(field, "error.request-long", most));
        }
    }

    private static String plain(String value) {
        return value == null ? "" : value.strip().replace("\u0000", "");
    }

    /** Never what was written. */
    @Override
    public String toString() {
        return "RequestDraft";
    }
}
