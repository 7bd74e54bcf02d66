package io.candor.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.request.attach.AttachedFile;
import io.candor.ejb.request.file.RequestFileQueries.FileLine;
import io.candor.ejb.request.handling.RequestHandling;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.it.inside.Storage;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Attachments in what is collected for a person: byte for byte, their own alone, and one that is lost does not take the rest with it. */
@ExtendWith(ArquillianExtension.class)
class RequestArchiveIT {

    private static final String ADA = "ada@mail.example";
    private static final String ACCESS = "right-0";
    private static final String FILES = "/files/";

    @Inject
    private HeldScene scene;

    @Inject
    private RequestPeople people;

    @Inject
    private RequestHandling handling;

    @Inject
    private Storage storage;

    @BeforeEach
    void begin() {
        scene.begin();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    void itHoldsTheFilesOfAllOfThePersonsRequestsByteForByte() throws IOException {
        FiledRequest earlier = file("inquiry", ADA);
        FiledRequest others = file("inquiry", "eve@mail.example");
        byte[] large = random(AttachedFile.MOST_BYTES);
        scene.reply(
                earlier, "see there", new AttachedFile("../../large.txt", large), text("Überblick 概要.txt", "wallaby"));
        scene.reply(others, "see there", text("eve.txt", "evewords"));
        scene.confirm(earlier);
        scene.as(scene.agent(), () -> handling.write(earlier.id(), "see there", List.of(text("answer.txt", "quokka"))));
        FiledRequest filed = file(ACCESS, ADA);
        scene.collect(filed);
        Map<String, byte[]> archive = scene.archive(filed);
        String folder = "requests/" + earlier.reference() + FILES;
        assertThat(archive.get(folder + "01-large.txt")).isEqualTo(large);
        assertThat(archive.get(folder + "02-Überblick 概要.txt")).asString(UTF_8).isEqualTo("wallaby");
        assertThat(archive.get(folder + "03-answer.txt")).asString(UTF_8).isEqualTo("quokka");
        assertThat(archive.get("requests/" + earlier.reference() + "/files.csv"))
                .asString(UTF_8)
                .as("with which message they came")
                .containsPattern(",1,[^,]+,person,Überblick 概要.txt")
                .containsPattern(",2,[^,]+,company,answer.txt");
        assertThat(archive.keySet())
                .filteredOn(path -> path.contains(FILES))
                .as("and no others")
                .hasSize(3);
        assertThat(people.dump()).doesNotContain("wallaby", "quokka", "answer.txt");
    }

    @Test
    void aFileThatIsLostOrDamagedIsListedWithTheReason() throws IOException {
        FiledRequest filed = file(ACCESS, ADA);
        scene.reply(filed, "see there", text("a.txt", "lost"), text("b.txt", "damaged"), text("c.txt", "fine"));
        List<FileLine> attached = scene.lines(filed);
        damage("delete from request_file_piece where file_id = ?", attached.get(0));
        damage("update request_file_piece set content = tenant_id where file_id = ?", attached.get(1));
        scene.collect(filed);
        Map<String, byte[]> archive = scene.archive(filed);
        String folder = "requests/" + filed.reference();
        assertThat(archive.get(folder + "/files.csv"))
                .asString(UTF_8)
                .contains("a.txt,4,,gone", "b.txt,7,,unreadable", "c.txt,4," + folder + FILES + "03-c.txt,");
        assertThat(archive.get(folder + FILES + "03-c.txt")).asString(UTF_8).isEqualTo("fine");
        assertThat(archive).doesNotContainKeys(folder + FILES + "01-a.txt", folder + FILES + "02-b.txt");
    }

    private FiledRequest file(String choice, String email) {
        return people.file(scene.tenant(), choice, email, "words");
    }

    private static AttachedFile text(String name, String content) {
        return HeldScene.text(name, content);
    }

    /** Letters in no order, which no archive makes small. */
    private static byte[] random(int size) {
        byte[] letters = new byte[size];
        var random = new Random(1);
        for (int i = 0; i < size; i++) {
            letters[i] = (byte) ('a' + random.nextInt(26));
        }
        return letters;
    }

    private void damage(String statement, FileLine line) {
        int damaged = storage.ownersSql(connection -> {
            try (var damaging = connection.prepareStatement(statement)) {
                damaging.setBytes(1, Storage.bytes(line.id()));
                return damaging.executeUpdate();
            }
        });
        assertThat(damaged).isEqualTo(1);
    }
}
