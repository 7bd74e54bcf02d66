package io.candor.it;

import io.candor.ejb.request.handling.RequestDeskQueries.Desk;
import io.candor.ejb.request.handling.RequestDeskQueries.TaskRow;
import io.candor.ejb.request.intake.FiledRequest;
import io.candor.ejb.request.system.DataSystemEditing;
import io.candor.ejb.request.system.DataSystemEditing.Described;
import io.candor.ejb.request.system.TaskAnswering;
import io.candor.ejb.request.system.TaskAnswering.Result;
import io.candor.it.Receiver.Received;
import io.candor.it.inside.Caller;
import io.candor.persistence.request.handling.RequestTask.Kind;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.UUID;

/** A tenant with its members, whose systems are asked about requests. */
@Dependent
@Typed(SystemScene.class)
class SystemScene extends RequestScene {

    @Inject
    private RequestPeople people;

    @Inject
    private Caller caller;

    @Inject
    private DataSystemEditing editing;

    @Inject
    private TaskAnswering answering;

    private Receiver receiver;

    /** A new tenant with an owner, a privacy officer and an agent, and somebody who takes messages. */
    @Override
    void begin() {
        receiver = new Receiver();
        super.begin();
    }

    /** Nobody takes messages any more, and it is today again. */
    @Override
    void end() {
        receiver.close();
        super.end();
    }

    /** Who takes the systems' messages. */
    Receiver receiver() {
        return receiver;
    }

    FiledRequest file(String choice, String words) {
        return people.file(tenant(), choice, "ada@mail.example", words);
    }

    UUID add(String name, boolean anonymising) {
        return caller.call(owner(), tenant().id(), () -> editing.add(new Described(name, "orders", anonymising)));
    }

    /** A system that is asked by messages; its secret. */
    String connected(String name, boolean anonymising) {
        UUID id = add(name, anonymising);
        return caller.call(owner(), tenant().id(), () -> editing.connect(id, receiver.url("/tasks")));
    }

    Desk desk(FiledRequest filed) {
        return desk(filed.id());
    }

    TaskRow task(FiledRequest filed, Kind kind, String place) {
        return desk(filed).tasks().stream()
                .filter(task -> task.kind() == kind && task.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    void answer(Received message, Result result, String note) {
        people.in(tenant(), () -> {
            answering.answer(message.task(), message.token(), result, note);
            return null;
        });
    }
}
