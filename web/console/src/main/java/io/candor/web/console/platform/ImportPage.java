package io.candor.web.console.platform;

import io.candor.ejb.pack.BrokenTenantPackException;
import io.candor.ejb.pack.PackFiles;
import io.candor.ejb.pack.PackImport;
import io.candor.ejb.pack.export.PackArchive;
import io.candor.web.console.shared.Forms;
import io.candor.web.shared.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Takes in a tenant pack that an operator uploads. */
@Named("platformImportPage")
@RequestScoped
public class ImportPage {

    private static final int MOST_FAULTS = 100;
    private static final Map<String, String> FIELDS = Map.of(
            "error.archive-large", "file",
            "error.archive-form", "file",
            "error.archive-path", "file",
            "error.pack-broken", "file");

    private final PackImport packs;
    private final PlatformPlace place;
    private final Forms forms;
    private final Messages messages;
    private Part file;
    private List<String> faults = List.of();

    @Inject
    ImportPage(PackImport packs, PlatformPlace place, Forms forms, Messages messages) {
        this.packs = packs;
        this.place = place;
        this.forms = forms;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected ImportPage() {
        this(null, null, null, null);
    }

    /** The archive. */
    public Part getFile() {
        return file;
    }

    /** The archive. */
    public void setFile(Part file) {
        this.file = file;
    }

    /** Everything that is wrong in the pack, with file and line; the first hundred. */
    public List<String> getFaults() {
        return faults;
    }

    /** Reads the pack, and creates its tenant or brings it up to date. */
    public void take() {
        if (file == null || file.getSize() == 0) {
            forms.refuse("importForm:file", messages.get("platform.import.no-file"));
            return;
        }
        forms.submit("importForm", FIELDS, () -> {
            PackFiles files = PackArchive.read(messages.get("platform.import.pack"), bytes());
            PackImport.Imported imported = imported(files);
            forms.goOn(
                    place.tenant(imported.slug()),
                    messages.with("platform.import.done." + imported.outcome().name(), imported.slug()));
        });
    }

    private PackImport.Imported imported(PackFiles files) {
        try {
            return packs.take(files);
        } catch (BrokenTenantPackException broken) {
            faults = broken.faults().stream()
                    .limit(MOST_FAULTS)
                    .map(Object::toString)
                    .toList();
            throw broken;
        }
    }

    /** The file, and one byte more than is taken, so that the archive's reader can refuse it. */
    private byte[] bytes() {
        try (InputStream stream = file.getInputStream()) {
            return stream.readNBytes(PackArchive.LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
