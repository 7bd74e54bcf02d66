package io.candor.web.console.shared;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;

/** Sends a page's forms to the address by which the page was reached, not to the name of its file, which no router knows. */
public class AddressKeepingViews extends ViewHandlerWrapper {

    /** Named in {@code faces-config.xml}; Faces hands over its own. */
    public AddressKeepingViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        Object address = context.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
        boolean isThisPage = context.getViewRoot() != null
                && viewId.equals(context.getViewRoot().getViewId());
        return address instanceof String text && isThisPage ? text : super.getActionURL(context, viewId);
    }
}
