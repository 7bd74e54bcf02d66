package io.candor.web.console.request;

import io.candor.ejb.request.handling.RequestQueueQueries;
import io.candor.ejb.request.handling.RequestQueueQueries.Filter;
import io.candor.ejb.request.handling.RequestQueueQueries.Order;
import io.candor.ejb.request.handling.RequestQueueQueries.Part;
import io.candor.ejb.request.handling.RequestQueueQueries.Sort;
import io.candor.persistence.request.RequestFacts;
import io.candor.persistence.request.RequestType;
import io.candor.web.console.shared.ConsolePlace;
import io.candor.web.console.shared.People;
import io.candor.web.shared.text.Messages;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The queue of requests, by part, type and member, in the order of any of its columns; at first what is due first. */
@Named
@RequestScoped
public class QueuePage {

    private static final int PAGE = 25;
    private static final int LONGEST = 255;
    private static final String NOBODY = "-";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final RequestQueueQueries queue;
    private final ConsolePlace place;
    private final People people;
    private final Messages messages;
    private final HttpServletRequest request;
    private List<RequestFacts> rows = List.of();
    private RequestFacts last;

    @Inject
    QueuePage(
            RequestQueueQueries queue,
            ConsolePlace place,
            People people,
            Messages messages,
            HttpServletRequest request) {
        this.queue = queue;
        this.place = place;
        this.people = people;
        this.messages = messages;
        this.request = request;
    }

    /** For the container's proxy. */
    protected QueuePage() {
        this(null, null, null, null, null);
    }

    /** Something to choose from. */
    public record Option(String value, String label, boolean chosen) {}

    /** A part of the queue, with how many requests there are. */
    public record Tab(String href, String label, String count, String current) {}

    @PostConstruct
    void load() {
        List<RequestFacts> found = queue.page(filter(), order(), after(), PAGE + 1);
        rows = found.subList(0, Math.min(PAGE, found.size()));
        last = found.size() > PAGE ? rows.get(PAGE - 1) : null;
    }

    /** The requests of this page. */
    public List<RequestFacts> getRows() {
        return rows;
    }

    /** The parts of the queue. */
    public List<Tab> getTabs() {
        return Arrays.stream(Part.values()).map(this::tab).toList();
    }

    /** The part that is shown, by its name. */
    public String getPart() {
        return part().name();
    }

    /** What can be asked for. */
    public List<Option> getKinds() {
        return Stream.of(RequestType.values())
                .map(type -> new Option(
                        type.name(),
                        messages.of("request.type", type),
                        type.name().equals(value("kind"))))
                .toList();
    }

    /** Who can have a request. */
    public List<Option> getMembers() {
        var options = new ArrayList<Option>();
        options.add(new Option(NOBODY, messages.get("request.queue.nobody"), NOBODY.equals(value("who"))));
        people.options()
                .forEach(option -> options.add(new Option(
                        (String) option.getValue(),
                        option.getLabel(),
                        option.getValue().equals(value("who")))));
        return options;
    }

    /** Whether more than a part is asked for. */
    public boolean isFiltered() {
        return !value("kind").isEmpty() || !value("who").isEmpty();
    }

    /** How a column is ordered, for the head of the table; null if it is not. */
    public String ordered(String column) {
        Order order = order();
        return order.by().name().equals(column) ? order.down() ? "descending" : "ascending" : null;
    }

    /** Address of the same, ordered by a column; the other way round if it is so already. */
    public String by(String column) {
        String down = "ascending".equals(ordered(column)) ? "&down=1" : "";
        return address(part()) + "&sort=" + column + down;
    }

    /** Address of what comes behind; null if there is nothing. */
    public String getNext() {
        return last == null
                ? null
                : address(part()) + field("sort") + field("down") + "&after="
                        + last.head().id();
    }

    /** Address of the beginning; null if that is shown. */
    public String getFirst() {
        return after() == null ? null : address(part()) + field("sort") + field("down");
    }

    /** Address of a request. */
    public String href(RequestFacts row) {
        return place.link("/requests/" + row.head().id());
    }

    private Tab tab(Part part) {
        // Closed requests are many, and nobody waits for them.
        int count = part == Part.CLOSED ? -1 : queue.count(part);
        String shown = count < 0 ? "" : count == RequestQueueQueries.MOST_COUNTED ? count + "+" : String.valueOf(count);
        return new Tab(address(part), messages.of("request.part", part), shown, part == part() ? "page" : null);
    }

    private String address(Part part) {
        return place.link("/requests") + "?part=" + part + field("kind") + field("who");
    }

    private String field(String name) {
        String value = value(name);
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Filter filter() {
        RequestType kind = Stream.of(RequestType.values())
                .filter(type -> type.name().equals(value("kind")))
                .findFirst()
                .orElse(null);
        String who = value("who");
        String assignee = who.isEmpty() ? null : who.equals(NOBODY) ? "" : who;
        return new Filter(part(), kind, assignee);
    }

    private Part part() {
        return Stream.of(Part.values())
                .filter(part -> part.name().equals(value("part")))
                .findFirst()
                .orElse(Part.OPEN);
    }

    private Order order() {
        return Stream.of(Sort.values())
                .filter(sort -> sort.name().equals(value("sort")))
                .findFirst()
                .map(sort -> new Order(sort, !value("down").isEmpty()))
                .orElse(Order.USUAL);
    }

    private UUID after() {
        String id = value("after");
        return ID.matcher(id).matches() ? UUID.fromString(id) : null;
    }

    private String value(String field) {
        String value = request.getParameter(field);
        return value == null || value.length() > LONGEST ? "" : value.strip();
    }
}
