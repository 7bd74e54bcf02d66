package io.candor.web.console.onboarding;

import io.candor.ejb.tenant.MemberQueries;
import io.candor.ejb.tenant.MemberQueries.MembershipRow;
import io.candor.web.console.route.BrandRoutes;
import io.candor.web.shared.identity.Audience;
import io.candor.web.shared.tenant.TenantEntry;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Knows the wizard's addresses: {@code /onboarding}, and {@code /onboarding/slug/step} for the members of a tenant that is being
 * prepared. To everybody else, and once the centre is open, there is no such page; its members are led to the console then.
 */
public class OnboardingRouter extends HttpFilter {

    /** Servlet that says whether a slug is free. */
    static final String SLUG = "/internal/slug";

    /** Servlet of the document as it came. */
    static final String DOCUMENT = "/internal/onboarding-document";

    private static final Map<String, String> BRAND = Map.of(
            "brand-check", BrandRoutes.CHECK, "brand-logo", BrandRoutes.LOGO, "brand-preview", BrandRoutes.PREVIEW);

    private static final String BEGINNING = "/onboarding";
    private static final int MOST_PARTS = 3;
    private static final Pattern KEY = Pattern.compile("[a-z]{1,20}-[0-9]{1,9}-[0-9]{1,9}-[0-9]{1,5}");

    private final transient TenantEntry entry;
    private final transient MemberQueries members;
    private final transient WizardPlace place;

    @Inject
    OnboardingRouter(TenantEntry entry, MemberQueries members, WizardPlace place) {
        this.entry = entry;
        this.members = members;
        this.place = place;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        List<String> parts = Stream.of(path.substring(BEGINNING.length()).split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            forward(OnboardingStep.ORGANISATION.file(), request, response);
        } else if (path.equals("/onboarding/availability")) {
            forward(SLUG, request, response);
        } else if (parts.size() > MOST_PARTS) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (isOpen(parts.get(0))) {
            response.sendRedirect(Audience.STAFF.path() + "/t/" + parts.get(0) + "/");
        } else {
            entry.enterPreparing(parts.get(0));
            inDraft(parts, request, response);
        }
    }

    private boolean isOpen(String slug) {
        return members.myTenants().stream().anyMatch(tenant -> tenant.slug().equals(slug));
    }

    private void inDraft(List<String> parts, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        MembershipRow here = members.here();
        String part = parts.size() < 2 ? null : parts.get(1);
        String key = parts.size() < MOST_PARTS ? null : parts.get(2);
        Optional<OnboardingStep> step = part == null ? Optional.empty() : OnboardingStep.of(part);
        if (part == null) {
            place.open(here, OnboardingStep.ORGANISATION, null);
            response.sendRedirect(
                    place.link(place.draft().origin() == null ? OnboardingStep.POLICY : OnboardingStep.REVIEW));
        } else if (key == null && step.isPresent()) {
            place.open(here, step.get(), null);
            forward(step.get().file(), request, response);
        } else if (key == null && part.equals("document")) {
            forward(DOCUMENT, request, response);
        } else if (key == null && part.equals("discard")) {
            place.open(here, OnboardingStep.ORGANISATION, null);
            forward("/onboarding/discard.xhtml", request, response);
        } else if (key == null && BRAND.containsKey(part)) {
            place.open(here, OnboardingStep.BRAND, null);
            forward(BRAND.get(part), request, response);
        } else if (part.equals("findings") && key != null && KEY.matcher(key).matches()) {
            place.open(here, OnboardingStep.REVIEW, key);
            forward("/onboarding/finding.xhtml", request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void forward(String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.getRequestDispatcher(page).forward(request, response);
    }
}
