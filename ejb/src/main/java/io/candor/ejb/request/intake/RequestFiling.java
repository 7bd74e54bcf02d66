package io.candor.ejb.request.intake;

import io.candor.ejb.request.RequestContent;
import io.candor.ejb.request.RightQueries;
import io.candor.ejb.request.RightQueries.RightRow;
import io.candor.ejb.request.attach.AttachedFile;
import io.candor.ejb.shared.Retrying;
import io.candor.persistence.mail.EmailAddress;
import io.candor.persistence.request.RequestType;
import io.candor.persistence.request.intake.AskedFor;
import io.candor.persistence.request.intake.FiledBeforeException;
import io.candor.persistence.request.intake.OnBehalf;
import io.candor.persistence.request.intake.RequestChannel;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.shared.Sha256;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes requests in. The same submission makes one request, however often and from how many threads it comes; what the database has not
 * kept is not acknowledged. Whoever asks gets the same answer, whether or not the tenant knows them. Open to everybody.
 */
@Dependent
public class RequestFiling {

    private static final Pattern RIGHT = Pattern.compile("right-([0-9]{1,3})");
    private static final Pattern SUBMISSION = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    private final RequestStoring storing;
    private final RightQueries rights;
    private final Retrying retrying;

    @Inject
    RequestFiling(RequestStoring storing, RightQueries rights, Retrying retrying) {
        this.storing = storing;
        this.rights = rights;
        this.retrying = retrying;
    }

    /** What a choice stands for in the current tenant; empty if it is none of its choices. */
    public List<RequestType> typesOf(String choice) {
        return switch (choice) {
            case "complaint" -> List.of(RequestType.COMPLAINT);
            case "inquiry" -> List.of(RequestType.INQUIRY);
            default ->
                right(choice).stream()
                        .flatMap(row -> row.types().stream())
                        .map(RequestType::of)
                        .toList();
        };
    }

    /**
     * Files a request that came by the centre's form.
     *
     * @param submission what the form carried to be known again, 22 to 64 letters and digits
     * @param language BCP 47 tag in which the person is answered
     * @throws RefusedException if a field has a fault, as {@link RequestDraft#faults} tells one by one
     */
    public FiledRequest file(RequestDraft draft, String submission, String language) {
        return file(draft, submission, language, List.of());
    }

    /**
     * The same with files.
     *
     * @param files what is attached
     * @throws RefusedException if a field has a fault, or a file may not be attached
     */
    public FiledRequest file(RequestDraft draft, String submission, String language, List<AttachedFile> files) {
        List<RequestType> types = typesOf(draft.choice());
        List<RequestDraft.Fault> faults = draft.faults(types);
        if (!faults.isEmpty()) {
            throw new RefusedException(
                    RefusedException.Fault.INPUT,
                    faults.get(0).messageKey(),
                    faults.get(0).limit());
        }
        if (submission == null || !SUBMISSION.matcher(submission).matches()) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.request-submission");
        }
        OnBehalf behalf = draft.behalf().get(0);
        LocalizedText label =
                right(draft.choice()).stream().map(RightRow::label).findFirst().orElse(null);
        var asked = new AskedFor(types, label, RequestChannel.FORM, language, draft.country(), draft.region(), behalf);
        var content = new RequestContent(
                draft.name(),
                new EmailAddress(draft.email()).value(),
                draft.text(),
                draft.objection(),
                behalf == OnBehalf.SELF ? "" : draft.forWhom(),
                behalf == OnBehalf.SELF ? "" : draft.mandate(),
                draft.subject());
        byte[] key = Sha256.of("form:".getBytes(StandardCharsets.UTF_8), submission.getBytes(StandardCharsets.UTF_8));
        return file(new NewRequest(asked, content, key, files), null);
    }

    /**
     * Files a request that has been read and found whole.
     *
     * @param receivedAt when it arrived, UTC; null for now
     */
    public FiledRequest file(NewRequest request, Instant receivedAt) {
        var filed = new AtomicReference<FiledRequest>();
        try {
            retrying.run(() -> filed.set(storing.store(request, receivedAt)));
        } catch (FiledBeforeException repeated) {
            filed.set(storing.filedBefore(request.submission()));
        }
        return filed.get();
    }

    private List<RightRow> right(String choice) {
        Matcher right = RIGHT.matcher(choice);
        if (!right.matches()) {
            return List.of();
        }
        int position = Integer.parseInt(right.group(1));
        List<RightRow> all = rights.rights();
        return position < all.size() ? List.of(all.get(position)) : List.of();
    }
}
