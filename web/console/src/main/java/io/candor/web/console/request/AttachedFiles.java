package io.candor.web.console.request;

import io.candor.ejb.request.file.RequestDeskFileQueries;
import io.candor.ejb.request.file.RequestDeskFileQueries.FileRow;
import io.candor.ejb.request.handling.RequestDeskQueries.LetterRow;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What is attached to the request of the page. */
@Named
@RequestScoped
public class AttachedFiles {

    private static final int KILOBYTE = 1024;

    private final RequestDeskFileQueries files;
    private final ConsolePlace place;
    private final Messages messages;
    private List<FileRow> rows = List.of();

    @Inject
    AttachedFiles(RequestDeskFileQueries files, ConsolePlace place, Messages messages) {
        this.files = files;
        this.place = place;
        this.messages = messages;
    }

    /** For the container's proxy. */
    protected AttachedFiles() {
        this(null, null, null);
    }

    @PostConstruct
    void load() {
        rows = files.of(place.id());
    }

    /** What came with no message, in the order in which it came. */
    public List<FileRow> getRows() {
        return of(null);
    }

    /** What came with a message. */
    public List<FileRow> with(LetterRow letter) {
        return of(letter.id());
    }

    private List<FileRow> of(UUID messageId) {
        return rows.stream()
                .filter(row -> Objects.equals(row.messageId(), messageId))
                .toList();
    }

    /** Where a file is fetched. */
    public String href(FileRow file) {
        return place.link("/requests/" + place.id() + "/files/" + file.number());
    }

    /** How large a file is, in words. */
    public String size(FileRow file) {
        return messages.with("request.files.size", (file.size() + KILOBYTE - 1) / KILOBYTE);
    }
}
