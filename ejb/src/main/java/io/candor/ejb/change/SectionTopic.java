package io.candor.ejb.change;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a section is about, by the words of its anchor and its heading. The order decides where several fit: "how we share information"
 * is about recipients, though it names information.
 */
enum SectionTopic {
    RETENTION("retention|retain|how[ -]long|storage[ -]period|deletion|aufbewahr\\w*|speicherdauer|löschung|loeschung"),
    RIGHTS("rights?|choices?|rechte?|betroffenenrechte"),
    RECIPIENTS(
            "shar(e|ing)|disclos\\w*|recipients?|processors?|providers?|third[ -]part(y|ies)|transfers?|weitergabe|empfänger"
                    + "|empfaenger|dienstleister|auftragsverarbeit\\w*|dritte\\w*|übermittlung"),
    PURPOSES(
            "how[ -]we[ -]use|use[ -]of|purposes?|legal[ -]bas[ei]s|why[ -]we|zwecke?|nutzung|rechtsgrundlagen?|verwendung|wofür"),
    CONTACT("contact\\w*|reach[ -]us|complaints?|kontakt\\w*|ansprechpartner|beschwerden?|impressum"),
    DATA("collect\\w*|information|data|cookies?|daten|informationen|erheben|erhebung");

    private final Pattern words;

    SectionTopic(String words) {
        this.words = Pattern.compile("(?<![\\p{L}\\p{N}])(" + words + ")(?![\\p{L}\\p{N}])", Pattern.UNICODE_CASE);
    }

    /** The topic of a section; empty if its words name none. */
    static Optional<SectionTopic> of(String anchor, String heading) {
        String said = (anchor + " | " + heading).toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(topic -> topic.words.matcher(said).find())
                .findFirst();
    }
}
