package io.candor.web.centre.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AssetShelfTest {

    private static final byte[] STYLE = "body{margin:0}".getBytes(StandardCharsets.UTF_8);

    private final AssetShelf shelf = new AssetShelf();

    AssetShelfTest() {
        shelf.add("/assets/centre.css", STYLE, "text/css");
    }

    @Test
    void underItsMarkAnAssetMayBeKeptForEver() {
        assertThat(caching("v=" + AssetShelf.mark(STYLE))).contains("immutable");
    }

    @Test
    void underAnotherMarkOrNoneItMustBeAskedForAgain() {
        assertThat(caching("v=00000000")).isEqualTo("no-cache");
        assertThat(caching("")).isEqualTo("no-cache");
        assertThat(caching(null)).isEqualTo("no-cache");
    }

    @Test
    void whatIsNotThereIsNotInvented() {
        assertThat(shelf.find("/assets/../WEB-INF/web.xml", null)).isNull();
    }

    private String caching(String query) {
        return shelf.find("/assets/centre.css", query).cacheControlAt(Instant.EPOCH);
    }
}
