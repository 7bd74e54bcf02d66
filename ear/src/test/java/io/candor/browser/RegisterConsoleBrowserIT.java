package io.candor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ordered registers in the console: a row is saved, moved, moved back, taken out and put back. */
@Tag("browser")
class RegisterConsoleBrowserIT {

    private static final String TENANT = "operno";

    @Test
    void aRetentionRowIsSavedMovedAndPutBack() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "editor@operno.example");
            var console = new ConsoleForms(visit, TENANT);
            console.open("/retention");
            List<String> before = rows(console);
            String row = before.get(1);

            edit(console, 1);
            Locator note = console.content().locator("textarea").first();
            String said = note.inputValue();
            note.fill("Seen by a test.");
            console.press("Save");
            assertThat(console.done()).contains("Saved");
            assertThat(console.content().locator("tbody tr").nth(1).innerText()).contains("Seen by a test.");
            console.press("Undo the change");
            assertThat(console.content().locator("tbody tr").nth(1).innerText()).doesNotContain("Seen by a test.");
            edit(console, 1);
            assertThat(console.content().locator("textarea").first().inputValue())
                    .isEqualTo(said);
            console.open("/retention");

            console.follow(console.content().locator("tbody tr").nth(1).getByText("↑"));
            assertThat(rows(console)).startsWith(row, before.get(0));
            console.press("Undo the move");
            assertThat(console.done()).contains("Taken back");
            assertThat(rows(console)).isEqualTo(before);

            edit(console, 1);
            console.press("Remove");
            assertThat(rows(console)).doesNotContain(row);
            console.press("Put the removed row back");
            assertThat(rows(console)).isEqualTo(before);
        }
    }

    @Test
    void aRightIsAddedUnderItsLabelAndAPromisedOneStays() {
        try (Visit visit = Visit.desktop()) {
            Console.resume(visit, "editor@operno.example");
            var console = new ConsoleForms(visit, TENANT);
            console.open("/rights");
            List<String> before = rows(console);
            console.follow(console.content().getByText("Add a right"));
            console.field("Label (English)").fill("Human review");
            console.press("Save");
            assertThat(console.content().innerText()).contains("Choose what this right is.");
            assertThat(console.field("Label (English)").inputValue()).isEqualTo("Human review");
            console.field("Objection").check();
            console.press("Save");
            assertThat(rows(console)).hasSize(before.size() + 1).last().isEqualTo("Human review");
            assertThat(Judges.accessibility(visit)).isEmpty();

            edit(console, before.size());
            console.press("Remove");
            assertThat(rows(console)).isEqualTo(before);

            edit(console, 0);
            console.press("Remove");
            assertThat(console.content().innerText()).contains("Your policy promises the right");
            console.open("/rights");
            assertThat(rows(console)).isEqualTo(before);
        }
    }

    private static void edit(ConsoleForms console, int row) {
        console.follow(console.content().locator("tbody tr").nth(row).locator("a.button"));
    }

    private static List<String> rows(ConsoleForms console) {
        return console.content().locator("tbody th").allInnerTexts();
    }
}
