package io.candor.persistence.brand;

import io.candor.persistence.tenant.Brand;

/** How a centre looks before its company has given it colours and a logo. */
public final class NeutralBrand {

    private static final String LOGO = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\" role=\"img\">"
            + "<rect width=\"64\" height=\"64\" rx=\"14\" fill=\"#3d5a80\"/>"
            + "<path d=\"M32 12l16 6v13c0 10-6.6 17.6-16 21-9.4-3.4-16-11-16-21V18z\" fill=\"#ffffff\"/>"
            + "<circle cx=\"32\" cy=\"29\" r=\"5\" fill=\"#3d5a80\"/>"
            + "<path d=\"M29.5 32h5l1.5 9h-8z\" fill=\"#3d5a80\"/></svg>";

    private NeutralBrand() {}

    /** The brand. */
    public static Brand get() {
        return new BrandColours("#3d5a80", "#9dbbe0", "#eef2f8", "#1a2230").with(Logo.ofDrawing(LOGO));
    }
}
