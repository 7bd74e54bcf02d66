package io.candor.ejb.notice.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.candor.ejb.notice.story.NoticeStory.Change;
import io.candor.ejb.notice.story.NoticeStory.Link;
import io.candor.ejb.notice.story.NoticeStory.Mark;
import io.candor.ejb.notice.story.NoticeStory.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeLayoutTest {

    private static final NoticeStory STORY = new NoticeStory(
            "en",
            new NoticeStory.Brand("Müller & <b>Sons</b>", "#112233", "#aabbcc"),
            "Subject <script>",
            List.of("It changes on \"Monday\"."),
            List.of(new Change(
                    "Kept longer",
                    "Logs",
                    List.of(List.of(
                            new Run(Mark.SAME, "kept for "),
                            new Run(Mark.WENT, "1 <year>"),
                            new Run(Mark.CAME, "2 years"))))),
            3,
            List.of(new Link("Compare", "https://a.example/?x=1&y=2"), new Link("Read", "https://a.example/2")));

    @Test
    void whatPeopleTypedIsNeverMarkup() {
        String html = NoticeLayout.html(STORY);
        assertThat(html)
                .doesNotContain("<script>", "<b>Sons", "1 <year>")
                .contains("M\u00fcller &amp; &lt;b&gt;Sons&lt;/b&gt;", "https://a.example/?x=1&amp;y=2");
    }

    @Test
    void whatIsNewAndGoneIsToldByMarks() {
        assertThat(NoticeLayout.html(STORY)).contains(">1 &lt;year&gt;</del>", ">2 years</ins>");
        assertThat(NoticeLayout.text(STORY)).contains("kept for [-1 <year>-] [+2 years+]", "3 more sections");
    }

    @Test
    void whatDiffersFromPersonToPersonIsAPlaceInBothForms() {
        for (String mail : List.of(NoticeLayout.html(STORY), NoticeLayout.text(STORY))) {
            assertThat(mail).contains("${why}", "${manage}", "${leave}");
            assertThat(mail.replaceAll("\\$\\{(why|manage|leave)}", "")).doesNotContain("${");
        }
    }
}
