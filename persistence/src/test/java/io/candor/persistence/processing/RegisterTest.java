package io.candor.persistence.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.candor.persistence.request.Right;
import io.candor.persistence.request.RightType;
import io.candor.persistence.shared.ChangedMeanwhileException;
import io.candor.persistence.shared.LocalizedText;
import io.candor.persistence.shared.MissingException;
import io.candor.persistence.shared.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An ordered register, whatever its rows say. */
class RegisterTest {

    private final List<Right> rows = new ArrayList<>(List.of(right("a", 0), right("b", 5), right("c", 5)));
    private final Register<Right.Profile, Right> register = new Register<>(rows);

    @Test
    void aRowComesToItsPlaceAndThoseBehindItMove() {
        Right late = right("late", 99);
        register.insert(late, 1);
        assertThat(labels()).containsExactly("a", "late", "b", "c");
        assertThat(late.position()).isEqualTo(1);
        assertThat(rows).extracting(Right::position).containsExactly(0, 2, 3);
    }

    @Test
    void aRowIsMovedByOneAndStaysAtTheEnds() {
        assertThat(register.move(rows.get(2).id(), true)).contains(new Register.Move(2, 1));
        assertThat(labels()).containsExactly("a", "c", "b");
        assertThat(register.move(rows.get(0).id(), true)).isEmpty();
        assertThat(register.move(rows.get(1).id(), false)).isEmpty();
    }

    @Test
    void whoSavesFromAnOlderStateIsTold() {
        Right row = rows.get(0);
        String read = Register.state(row.profile());
        assertThat(register.change(row.id(), read, profile("z")).label()).isEqualTo(LocalizedText.of("en", "a"));
        assertThatThrownBy(() -> register.change(row.id(), read, profile("y")))
                .isInstanceOf(ChangedMeanwhileException.class);
        assertThatThrownBy(() -> register.remove(row.id(), read)).isInstanceOf(ChangedMeanwhileException.class);
    }

    @Test
    void aRowThatIsTakenOutLeavesNoGap() {
        assertThat(register.remove(rows.get(1).id(), Register.state(rows.get(1).profile())))
                .isEqualTo(1);
        assertThat(rows.get(2).position()).isEqualTo(1);
        assertThatThrownBy(() -> register.get(UUID.randomUUID())).isInstanceOf(MissingException.class);
    }

    @Test
    void aRegisterHasAtMost200Rows() {
        for (int i = 3; i < 200; i++) {
            register.insert(right("r" + i, i), i);
        }
        assertThatThrownBy(() -> register.insert(right("more", 200), 200)).isInstanceOf(RefusedException.class);
    }

    private List<String> labels() {
        return register.profiles().stream()
                .map(profile -> profile.label().in("en", "en"))
                .toList();
    }

    private static Right right(String label, int position) {
        return new Right(position, profile(label));
    }

    private static Right.Profile profile(String label) {
        return new Right.Profile(LocalizedText.of("en", label), null, List.of(RightType.ACCESS));
    }
}
