package io.candor.web.centre.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.persistence.tenant.Brand;
import org.junit.jupiter.api.Test;

class BrandStyleServletTest {

    @Test
    void coloursComeForLightAndForDark() {
        assertThat(BrandStyleServlet.style(new Brand("#111111", "#eeeeee", "#fafafa", "#202020", "<svg/>")))
                .isEqualTo(":root{--accent:#111111;--surface:#fafafa}\n"
                        + "@media (prefers-color-scheme:dark){:root{--accent:#eeeeee;--surface:#202020}}\n");
    }
}
