package io.candor.ejb.pack;

import io.candor.persistence.tenant.Slug;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Turns the files of a pack into a {@link TenantPack}, or names every fault. Depends on nothing but the files. */
public final class PackReader {

    private static final Pattern VERSION_FILE = Pattern.compile("policy/([1-9][0-9]{0,3})/version\\.yaml");

    private final PackFiles files;
    private final List<PackFault> faults = new ArrayList<>();

    private PackReader(PackFiles files) {
        this.files = files;
    }

    /**
     * Reads a pack.
     *
     * @throws BrokenTenantPackException if there is any fault; it holds all of them
     */
    public static TenantPack read(PackFiles files) {
        return new PackReader(files).read();
    }

    private TenantPack read() {
        var tenant = yaml("tenant.yaml");
        Slug slug = tenant.parsed("slug", Slug::new);
        var profile = new ProfileReader(tenant, this::textOf, this::bytesOf).read();
        var register = new RegisterReader(tenant, profile.languages());
        var rights = register.rights();
        var processors = register.processors();
        var retention = register.retention();
        var consent = new ConsentReader(tenant, profile.languages()).read();
        tenant.noOthers();
        var versions = versions(profile.languages(), profile.zone());
        if (!faults.isEmpty()) {
            throw new BrokenTenantPackException(files.name(), faults);
        }
        return new TenantPack(
                files.hash(),
                slug,
                profile.profile(),
                profile.brand(),
                profile.domains(),
                rights,
                processors,
                retention,
                consent,
                versions);
    }

    private List<TenantPack.Version> versions(List<String> languages, java.time.ZoneId zone) {
        var numbers = files.contents().keySet().stream()
                .map(VERSION_FILE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(found -> Integer.valueOf(found.group(1)))
                .sorted(Comparator.naturalOrder())
                .toList();
        var versions = new ArrayList<TenantPack.Version>();
        for (int number : numbers) {
            if (number != versions.size() + 1) {
                faults.add(new PackFault("policy/" + number, 0, "versions must be numbered 1, 2, 3 without a gap"));
            }
            String folder = "policy/" + number + "/";
            versions.add(new VersionReader(number, folder, yaml(folder + "version.yaml"), languages, zone, faults)
                    .read(this::textOf, files::has));
        }
        return versions;
    }

    private YamlNode yaml(String path) {
        String text = textOf(path);
        return YamlNode.root(path, text == null ? "{}" : text, faults);
    }

    /** A file's bytes; null, with a fault, if it is not there. */
    private byte[] bytesOf(String path) {
        if (!files.has(path)) {
            faults.add(new PackFault(path, 0, "the file is missing"));
        }
        return files.contents().get(path);
    }

    /** A file's text; null, with a fault, if it is not there or not UTF-8. */
    private String textOf(String path) {
        if (!files.has(path)) {
            faults.add(new PackFault(path, 0, "the file is missing"));
            return null;
        }
        try {
            return files.text(path);
        } catch (CharacterCodingException e) {
            faults.add(new PackFault(path, 0, "the file is not UTF-8"));
            return null;
        }
    }
}
