package io.candor.web.console.brand;

import io.candor.ejb.tenant.brand.BrandQueries.BrandRow;
import io.candor.ejb.tenant.brand.LogoFile;
import io.candor.persistence.brand.BrandColours;
import io.candor.persistence.shared.RefusedException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The fields of a brand. */
public class BrandForm {

    private String state;
    private String accent;
    private String accentDark;
    private String surface;
    private String surfaceDark;
    private Part logo;

    void fill(BrandRow row) {
        state = row.state();
        fill(row.colours());
    }

    void fill(BrandColours colours) {
        accent = colours.accent();
        accentDark = colours.accentDark();
        surface = colours.surface();
        surfaceDark = colours.surfaceDark();
    }

    /**
     * The colours as they are typed.
     *
     * @throws RefusedException if one of them is no colour
     */
    BrandColours colours() {
        return new BrandColours(accent, accentDark, surface, surfaceDark);
    }

    /** The uploaded file, read one byte further than allowed at most; null if none was chosen. */
    byte[] file() {
        if (logo == null || logo.getSize() == 0) {
            return null;
        }
        try (InputStream in = logo.getInputStream()) {
            return in.readNBytes(LogoFile.LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The state that the change is made from. */
    public String getState() {
        return state;
    }

    /** Comes back with the form. */
    public void setState(String state) {
        this.state = state;
    }

    /** Links and buttons on light pages. */
    public String getAccent() {
        return accent;
    }

    /** Links and buttons on light pages. */
    public void setAccent(String accent) {
        this.accent = accent;
    }

    /** Links and buttons on dark pages. */
    public String getAccentDark() {
        return accentDark;
    }

    /** Links and buttons on dark pages. */
    public void setAccentDark(String accentDark) {
        this.accentDark = accentDark;
    }

    /** The head of light pages. */
    public String getSurface() {
        return surface;
    }

    /** The head of light pages. */
    public void setSurface(String surface) {
        this.surface = surface;
    }

    /** The head of dark pages. */
    public String getSurfaceDark() {
        return surfaceDark;
    }

    /** The head of dark pages. */
    public void setSurfaceDark(String surfaceDark) {
        this.surfaceDark = surfaceDark;
    }

    /** The chosen file, or null. */
    public Part getLogo() {
        return logo;
    }

    /** The chosen file, or null. */
    public void setLogo(Part logo) {
        this.logo = logo;
    }
}
