package io.candor.ejb.request.held;

import io.candor.ejb.mail.LetterWording;
import io.candor.ejb.request.file.PieceStream;
import io.candor.ejb.request.file.SealedFiles;
import io.candor.ejb.request.held.RequestExporting.Begun;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.ejb.task.TaskKind;
import io.candor.ejb.task.TaskRun;
import io.candor.ejb.tenant.TenantQueries;
import io.candor.ejb.tenant.TenantQueries.Centre;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Collects what Candor holds about the person of a request, piece by piece, each in a transaction of its own. */
@ApplicationScoped
public class RequestExportTask implements TaskKind<RequestExportTask.Export> {

    private final Instance<RequestExporting> exporting;
    private final HeldCollecting collecting;
    private final Instance<SealedFiles> files;
    private final Instance<TenantQueries> tenants;
    private final ApplicationClock clock;

    @Inject
    RequestExportTask(
            Instance<RequestExporting> exporting,
            HeldCollecting collecting,
            Instance<SealedFiles> files,
            Instance<TenantQueries> tenants,
            ApplicationClock clock) {
        this.exporting = exporting;
        this.collecting = collecting;
        this.files = files;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RequestExportTask() {
        this(null, null, null, null, null);
    }

    /** Of which request. */
    public record Export(UUID requestId) {}

    @Override
    public String name() {
        return "request-export";
    }

    @Override
    public Class<Export> payload() {
        return Export.class;
    }

    @Override
    public void run(Export export, TaskRun run) {
        Optional<Begun> begun = exporting.get().begin(export.requestId());
        if (begun.isPresent()) {
            write(export.requestId(), begun.get());
        }
    }

    private void write(UUID requestId, Begun begun) {
        var out = new PieceStream(files.get(), begun.key(), begun.fileId());
        String language = begun.facts().asked().language();
        Centre centre = tenants.get().centre(language);
        var texts = new HeldTexts(
                new LetterWording(language),
                centre.name(),
                begun.facts().head().reference(),
                ZoneId.of(centre.timeZone()),
                clock.instant());
        try {
            HeldPerson person = begun.person();
            var attached = new HeldFiles((key, file, position) -> files.get()
                    .find(file.id(), position)
                    .map(kept -> SealedFiles.open(key, file.id(), position, position == file.pieces() - 1, kept)));
            new HeldArchive(texts, collecting.of(person), collecting.requestsOf(person), attached).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        exporting.get().end(requestId, begun.fileId(), out.pieces(), out.size());
    }
}
