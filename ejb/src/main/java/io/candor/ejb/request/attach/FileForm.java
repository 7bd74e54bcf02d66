package io.candor.ejb.request.attach;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The forms of files that are taken: those in which people have proofs and letters. A file is taken if it is one of them from its first byte
 * to its last, is called so, and is like nothing else in the eyes of a library that knows many more; whatever is two things at once, holds programs, or unpacks to more than it is, is none of them.
 */
public enum FileForm {
    /** Portable document format, without programs or files in it. */
    PDF("application/pdf", "pdf", PdfForm::isWhole, Set.of()),
    /** Portable network graphics. */
    PNG("image/png", "png", ImageForms::isPng, Set.of()),
    /** JPEG. */
    JPEG("image/jpeg", "jpe?g", ImageForms::isJpeg, Set.of()),
    /** Plain text in UTF-8; as such people also save their mails and lists. */
    TEXT("text/plain", "txt", TextForm::isPlain, Set.of("message/rfc822", "text/csv"));

    private final String mediaType;
    private final String suffix;
    private final Predicate<byte[]> form;
    private final Set<String> alike;

    FileForm(String mediaType, String suffix, Predicate<byte[]> form, Set<String> alike) {
        this.mediaType = mediaType;
        this.suffix = suffix;
        this.form = form;
        this.alike = alike;
    }

    /** The form of a file, by what it holds and what it is called; empty if it is not taken. */
    public static Optional<FileForm> of(AttachedFile file) {
        byte[] content = file.content();
        String name = file.name().toLowerCase(Locale.ROOT);
        for (FileForm candidate : values()) {
            if (name.matches(".+\\." + candidate.suffix)
                    && candidate.form.test(content)
                    && !ArchiveTail.isPresent(content)
                    && candidate.isLike(SniffedType.of(content))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private boolean isLike(String sniffed) {
        return sniffed.equals(mediaType) || alike.contains(sniffed);
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }
}
