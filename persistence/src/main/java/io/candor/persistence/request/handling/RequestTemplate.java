package io.candor.persistence.request.handling;

import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.RefusedException;
import io.candor.persistence.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A tenant's own words for letters of one occasion, in one language. What it names in braces is filled in when it is used. */
@Entity
@Table(name = "request_template")
public class RequestTemplate extends TenantOwned {

    /** Most characters of a name. */
    public static final int LONGEST_NAME = 80;

    /** Most characters of a text. */
    public static final int LONGEST_BODY = 5_000;

    private String name;
    private String language;
    private String body;

    @Version
    private int version;

    /** For the persistence provider. */
    protected RequestTemplate() {}

    /**
     * @param name what it is for, 1 to 80 characters
     * @param language BCP 47 tag, one of the tenant's
     * @param body 1 to 5,000 characters
     * @throws RefusedException if name or text is missing or too long
     */
    public RequestTemplate(String name, String language, String body) {
        write(name, language, body);
    }

    /**
     * Changes it.
     *
     * @param read the revision that the change was made from
     * @throws ChangedMeanwhileException if somebody else was faster
     * @throws RefusedException if name or text is missing or too long
     */
    public void change(int read, String newName, String newLanguage, String newBody) {
        ChangedMeanwhileException.check(read, version);
        write(newName, newLanguage, newBody);
    }

    private void write(String newName, String newLanguage, String newBody) {
        name = checked(newName, LONGEST_NAME, "error.request-template-name");
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new RefusedException(RefusedException.Fault.INPUT, "error.request-template-name", LONGEST_NAME);
        }
        body = checked(newBody, LONGEST_BODY, "error.request-template-body");
        language = newLanguage;
    }

    private static String checked(String text, int most, String key) {
        String said = text == null ? "" : text.strip();
        if (said.isEmpty() || said.codePointCount(0, said.length()) > most) {
            throw new RefusedException(RefusedException.Fault.INPUT, key, most);
        }
        return said;
    }

    /** What it is for. */
    public String name() {
        return name;
    }

    /** BCP 47 tag. */
    public String language() {
        return language;
    }

    /** Its text. */
    public String body() {
        return body;
    }

    /** Grows with every change. */
    public int revision() {
        return version;
    }
}
