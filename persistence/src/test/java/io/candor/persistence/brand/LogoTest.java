package io.candor.persistence.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.shared.RefusedException;
import org.junit.jupiter.api.Test;

class LogoTest {

    @Test
    void aPictureComesBackAsItWas() {
        byte[] png = {1, 2, 3};
        Logo logo = new Logo(Logo.ofPicture(png).stored());

        assertThat(logo.bytes()).isEqualTo(png);
        assertThat(logo.mediaType()).isEqualTo("image/png");
    }

    @Test
    void aDrawingWithAScriptIsRefused() {
        assertThatThrownBy(() -> Logo.ofDrawing("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aDrawingThatClaimsToBeAPictureIsRefused() {
        assertThatThrownBy(() -> Logo.ofDrawing("data:image/png;base64,AAAA")).isInstanceOf(RefusedException.class);
    }
}
