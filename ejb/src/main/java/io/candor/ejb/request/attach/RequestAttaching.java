package io.candor.ejb.request.attach;

import io.candor.ejb.key.DataKey;
import io.candor.ejb.mail.LetterWording;
import io.candor.ejb.request.RequestTrail;
import io.candor.ejb.request.RequestVault;
import io.candor.ejb.request.file.PieceStream;
import io.candor.ejb.request.file.SealedFiles;
import io.candor.ejb.request.intake.RequestDraft;
import io.candor.ejb.shared.ApplicationClock;
import io.candor.persistence.request.NoSuchRequestException;
import io.candor.persistence.request.Request;
import io.candor.persistence.request.file.RequestFile;
import io.candor.persistence.request.file.RequestFileRepository;
import io.candor.persistence.request.handling.RequestMessage;
import io.candor.persistence.request.handling.RequestStep;
import io.candor.persistence.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Attaches files to a request, sealed with its key, in the transaction of what they are sent with. */
@Dependent
public class RequestAttaching {

    /** The most files of a request from each side: the person, and the members. */
    static final int MOST = 20;

    /** What is cut off a message's key, so that the words of letters are found by the rest. */
    private static final int PREFIX = 14;

    private final RequestVault vault;
    private final RequestFileRepository files;
    private final SealedFiles sealed;
    private final RequestTrail trail;
    private final ApplicationClock clock;

    @Inject
    RequestAttaching(
            RequestVault vault,
            RequestFileRepository files,
            SealedFiles sealed,
            RequestTrail trail,
            ApplicationClock clock) {
        this.vault = vault;
        this.files = files;
        this.sealed = sealed;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes sure that files may be attached.
     *
     * @throws RefusedException if they are too many, or one is too large, empty, or in no form that is taken
     */
    static void check(List<AttachedFile> attached) {
        fault(attached).ifPresent(fault -> {
            throw refused(fault.messageKey(), fault.limit());
        });
    }

    /** Why files may not be attached; empty if they may. */
    public static Optional<RequestDraft.Fault> fault(List<AttachedFile> attached) {
        if (attached.size() > AttachedFile.MOST_AT_ONCE) {
            return Optional.of(fault("error.request-files-many", AttachedFile.MOST_AT_ONCE));
        }
        if (attached.stream().anyMatch(file -> file.size() > AttachedFile.MOST_BYTES)) {
            return Optional.of(fault("error.request-file-large", AttachedFile.MOST_BYTES / 1_048_576));
        }
        return attached.stream()
                .filter(file -> FileForm.of(file).isEmpty())
                .findFirst()
                .map(file -> fault("error.request-file-form", 0));
    }

    private static RequestDraft.Fault fault(String key, int limit) {
        return new RequestDraft.Fault("files", key, limit);
    }

    /**
     * Attaches files that come with the request itself.
     *
     * @param request new
     * @throws RefusedException if one may not be attached
     */
    public void attach(Request request, List<AttachedFile> attached) {
        attach(request, attached, null, null);
    }

    /**
     * Attaches files that come with a message.
     *
     * @param request locked
     * @param actor subject of the member's account; null for the person
     * @param messageId the message; null for none
     * @throws RefusedException if one may not be attached, or the request has too many of that side already
     */
    public void attach(Request request, List<AttachedFile> attached, String actor, UUID messageId) {
        check(attached);
        if (attached.isEmpty()) {
            return;
        }
        long before = files.of(request.id()).stream()
                .filter(file -> file.kind() == RequestFile.Kind.ATTACHMENT && file.isOfCompany() == (actor != null))
                .count();
        if (before + attached.size() > MOST) {
            throw refused("error.request-files-enough", MOST);
        }
        DataKey key = vault.key(request).orElseThrow(NoSuchRequestException::new);
        for (AttachedFile file : attached) {
            store(
                    key,
                    file,
                    new RequestFile(request.id(), RequestFile.Kind.ATTACHMENT, form(file), actor, clock.instant()),
                    messageId);
        }
        trail.step(request, RequestStep.ATTACHED, actor, String.valueOf(attached.size()));
    }

    /**
     * Attaches what may be attached of a mail, since whoever wrote it is not there to be told; what may not is named to them on the request's page,
     * with the reason.
     *
     * @param request new
     */
    public void attachFitting(Request request, List<AttachedFile> attached) {
        var words = new LetterWording(request.facts().asked().language());
        var fitting = new ArrayList<AttachedFile>();
        var refused = new StringBuilder();
        for (AttachedFile file : attached) {
            Optional<RequestDraft.Fault> fault = fitting.size() == AttachedFile.MOST_AT_ONCE
                    ? Optional.of(fault("error.request-files-many", AttachedFile.MOST_AT_ONCE))
                    : fault(List.of(file));
            if (fault.isEmpty()) {
                fitting.add(file);
            } else {
                String why = "letter.request." + fault.get().messageKey().substring(PREFIX);
                refused.append("\n– ")
                        .append(file.name())
                        .append(": ")
                        .append(words.text(why, fault.get().limit()));
            }
        }
        attach(request, fitting);
        if (!refused.isEmpty()) {
            String text = words.text("letter.request.files-refused") + refused + "\n\n"
                    + words.text("letter.request.files-again");
            trail.step(request, RequestStep.FILES_REFUSED, null, String.valueOf(attached.size() - fitting.size()));
            trail.write(request, RequestMessage.Kind.TO_PERSON, null, text);
        }
    }

    private static String form(AttachedFile file) {
        return FileForm.of(file).orElseThrow().mediaType();
    }

    private void store(DataKey key, AttachedFile attached, RequestFile file, UUID messageId) {
        file.comeWith(messageId);
        sealed.begin(key, file, attached.name());
        var out = new PieceStream(sealed, key, file.id());
        try (out) {
            out.write(attached.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.finish(out.pieces(), out.size(), file.madeAt());
    }

    private static RefusedException refused(String key, Object... arguments) {
        return new RefusedException(RefusedException.Fault.INPUT, key, arguments);
    }
}
