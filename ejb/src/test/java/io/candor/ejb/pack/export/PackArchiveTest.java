package io.candor.ejb.pack.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.ejb.pack.PackFiles;
import io.candor.ejb.pack.PackReader;
import io.candor.ejb.pack.TenantPack;
import io.candor.persistence.shared.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back the same; what comes from outside is opened with distrust. */
class PackArchiveTest {

    private static final Path BUNDLED = Path.of("..", "tenants");

    @ParameterizedTest
    @ValueSource(strings = {"andron", "operno", "orchestrate", "orchestrohub", "workflowops"})
    void aPackComesBackAsItWentOut(String slug) {
        TenantPack pack = PackReader.read(PackFiles.of(BUNDLED.resolve(slug)));
        byte[] archive = PackArchive.write(new PackFiles(slug, new PackWriter(pack).write()));

        TenantPack back = PackReader.read(PackArchive.read("upload.zip", archive));

        assertThat(back)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes("hash", ".*\\.id", ".*\\.tenantId", ".*lastLoadedAt")
                .isEqualTo(pack);
        assertThat(PackArchive.write(new PackFiles(slug, new PackWriter(back).write())))
                .as("the same pack is the same file")
                .isEqualTo(archive);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../tenant.yaml",
                "a/../../tenant.yaml",
                "/tenant.yaml",
                "C:/tenant.yaml",
                "a\\tenant.yaml",
                ".hidden",
                "a/./tenant.yaml",
                "a//tenant.yaml",
                "tenant.yaml\n",
                "té.yaml",
                "1/2/3/4/5/6/7/deep.md"
            })
    void namesThatLeadElsewhereAreRefused(String name) throws IOException {
        assertThatThrownBy(() -> PackArchive.read("upload.zip", zip(name, new byte[] {1})))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("error.archive-path"));
    }

    @Test
    void anArchiveThatUnpacksToMuchMoreIsRefused() throws IOException {
        byte[] bomb = zip("tenant.yaml", new byte[5 * 1024 * 1024]);
        assertThat(bomb.length).isLessThan(10_000);
        refused("error.archive-large", bomb);
        byte[][] many = new byte[6][];
        Arrays.fill(many, new byte[3 * 1024 * 1024]);
        refused("error.archive-large", zip(many));
        refused("error.archive-large", new byte[PackArchive.LARGEST + 1]);
        refused("error.archive-large", zip(new byte[1001][0]));
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        refused("error.archive-form", new byte[0]);
        refused("error.archive-form", "slug: acme".getBytes(StandardCharsets.UTF_8));
        byte[] whole = zip("tenant.yaml", new byte[1000]);
        refused("error.archive-form", Arrays.copyOf(whole, 40));
        byte[] hidden =
                ("<html>" + new String(whole, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        refused("error.archive-form", hidden);
    }

    private static void refused(String key, byte[] archive) {
        assertThatThrownBy(() -> PackArchive.read("upload.zip", archive))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(byte[][] contents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < contents.length; i++) {
                zip.putNextEntry(new ZipEntry("file-" + i));
                zip.write(contents[i]);
            }
        }
        return bytes.toByteArray();
    }
}
