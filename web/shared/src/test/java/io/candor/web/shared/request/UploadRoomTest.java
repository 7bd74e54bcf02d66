package io.candor.web.shared.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** How many forms with files are read at once. */
class UploadRoomTest {

    private final UploadRoom room = new UploadRoom();

    @Test
    void oneAddressHasRoomForTwoOfTheLargestAndOthersStillFindSome() {
        assertThat(room.enter("a", AttachedParts.MOST_BYTES).isFree()).isTrue();
        assertThat(room.enter("a", AttachedParts.MOST_BYTES).isFree()).isTrue();
        assertThat(room.enter("a", 100_000).isFree()).isFalse();
        assertThat(room.enter("b", 100_000).isFree()).isTrue();
    }

    @Test
    void roomIsGivenBackOnce() {
        UploadRoom.Place first = room.enter("a", AttachedParts.MOST_BYTES);
        room.enter("a", AttachedParts.MOST_BYTES);
        room.enter("a", AttachedParts.MOST_BYTES).close();
        assertThat(room.enter("a", 100_000).isFree())
                .as("what was refused gave nothing back")
                .isFalse();
        first.close();
        first.close();
        assertThat(room.enter("a", AttachedParts.MOST_BYTES).isFree()).isTrue();
        assertThat(room.enter("a", 100_000).isFree()).isFalse();
    }

    @Test
    void allTogetherHaveALimit() {
        var places = new ArrayList<Boolean>();
        for (int i = 0; i < 9; i++) {
            places.add(room.enter("address " + i, AttachedParts.MOST_BYTES).isFree());
        }
        assertThat(places).startsWith(true, true).endsWith(true, false);
    }

    @Test
    void aFormWithoutFilesAlwaysFindsRoom() {
        for (int i = 0; i < 9; i++) {
            room.enter("address " + i, AttachedParts.MOST_BYTES);
        }
        assertThat(room.enter("address 0", 2_000).isFree()).isTrue();
        assertThat(room.enter("address 0", -1).isFree())
                .as("a length that is not announced may be any")
                .isFalse();
    }
}
