package io.candor.ejb.pack;

import io.candor.ejb.tenant.brand.LogoFile;
import io.candor.persistence.tenant.Brand;
import io.candor.persistence.tenant.Contrast;
import io.candor.persistence.tenant.SvgDrawing;
import io.candor.persistence.tenant.TenantProfile;
import io.candor.persistence.tenant.TenantProfile.Contact;
import io.candor.persistence.tenant.TenantProfile.Gap;
import io.candor.persistence.tenant.TenantProfile.LegalEntity;
import io.candor.persistence.tenant.TenantProfile.Regulator;
import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Reads what a pack's {@code tenant.yaml} says about the company and its brand. */
final class ProfileReader {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");
    private static final Pattern HOST =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final Pattern MAILBOX = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private final YamlNode tenant;
    private final UnaryOperator<String> files;
    private final Function<String, byte[]> pictures;

    ProfileReader(YamlNode tenant, UnaryOperator<String> files, Function<String, byte[]> pictures) {
        this.tenant = tenant;
        this.files = files;
        this.pictures = pictures;
    }

    /** What was read; parts are null after a fault. */
    record Read(TenantProfile profile, Brand brand, List<String> domains, List<String> languages, ZoneId zone) {}

    Read read() {
        List<String> languages = tenant.texts("languages");
        if (languages.isEmpty()
                || languages.stream().anyMatch(tag -> !LANGUAGE.matcher(tag).matches())) {
            tenant.fault("languages", "languages must be a list of language tags like en or de-AT, the default first");
        }
        ZoneId zone = tenant.parsed("timeZone", ZoneId::of);
        var profile = new TenantProfile(
                tenant.text("name"),
                tenant.optionalLocalized("byline", languages),
                tenant.optionalLocalized("tagline", languages),
                legalEntity(),
                tenant.optionalParsed("website", ProfileReader::webAddress),
                zone == null ? null : zone.getId(),
                tenant.parsed("dateFormat", ProfileReader::datePattern),
                languages,
                tenant.texts("jurisdictions"),
                contacts(languages),
                regulators(languages),
                gaps(languages));
        return new Read(profile, brand(), domains(), languages, zone == null ? ZoneOffset.UTC : zone);
    }

    private LegalEntity legalEntity() {
        YamlNode node = tenant.optionalNode("legalEntity");
        if (node == null) {
            return null;
        }
        var entity = new LegalEntity(node.optionalText("name"), node.texts("address"), node.optionalText("country"));
        node.noOthers();
        return entity;
    }

    private List<Contact> contacts(List<String> languages) {
        return tenant.nodes("contacts").stream()
                .map(node -> {
                    var contact = new Contact(
                            node.choice("kind", Contact.Kind.class),
                            node.optionalParsed("email", ProfileReader::mailbox),
                            node.optionalText("subject"),
                            node.optionalLocalized("missing", languages));
                    if (node.has("email") == node.has("missing")) {
                        node.fault("a contact has either an email or says what is missing");
                    }
                    node.noOthers();
                    return contact;
                })
                .toList();
    }

    private List<Regulator> regulators(List<String> languages) {
        return tenant.nodes("regulators").stream()
                .map(node -> {
                    var regulator = new Regulator(
                            node.localized("name", languages),
                            node.optionalParsed("url", ProfileReader::webAddress),
                            node.flag("namedByPolicy"));
                    node.noOthers();
                    return regulator;
                })
                .toList();
    }

    private List<Gap> gaps(List<String> languages) {
        return tenant.nodes("missing").stream()
                .map(node -> {
                    var gap = new Gap(node.choice("what", Gap.Part.class), node.localized("text", languages));
                    node.noOthers();
                    return gap;
                })
                .toList();
    }

    private List<String> domains() {
        List<String> domains = tenant.texts("domains");
        domains.stream()
                .filter(host -> !HOST.matcher(host).matches())
                .forEach(host -> tenant.fault("domains", "'" + host + "' is no host name in lower case"));
        return domains;
    }

    private Brand brand() {
        YamlNode node = tenant.node("brand");
        String logoFile = node.text("logo");
        var brand = new Brand(
                legible(node, "accent", Brand.PAGE, Contrast.OF_TEXT),
                legible(node, "accentDark", Brand.PAGE_DARK, Contrast.OF_TEXT),
                legible(node, "surface", Brand.INK, 7),
                legible(node, "surfaceDark", Brand.INK_DARK, 7),
                logoFile == null ? null : logo(node, logoFile));
        node.noOthers();
        return brand;
    }

    private static String legible(YamlNode node, String key, String against, double least) {
        return node.parsed(key, colour -> {
            double ratio = Contrast.ratio(colour, against);
            if (ratio < least) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "%s on %s has contrast %.2f, below %.1f", colour, against, ratio, least));
            }
            return colour.toLowerCase(Locale.ROOT);
        });
    }

    private String logo(YamlNode node, String file) {
        if (file.endsWith(".png")) {
            byte[] picture = pictures.apply(file);
            return picture == null
                    ? null
                    : node.parsed("logo", ignored -> LogoFile.read(picture).stored());
        }
        String svg = files.apply(file);
        return svg == null ? null : node.parsed("logo", ignored -> SvgDrawing.check(svg));
    }

    private static String mailbox(String text) {
        if (!MAILBOX.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no e-mail address");
        }
        return text;
    }

    private static String webAddress(String text) {
        var uri = URI.create(text);
        if (!("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) || uri.getHost() == null) {
            throw new IllegalArgumentException("'" + text + "' is no web address");
        }
        return text;
    }

    private static String datePattern(String pattern) {
        DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(java.time.LocalDate.EPOCH);
        return pattern;
    }
}
