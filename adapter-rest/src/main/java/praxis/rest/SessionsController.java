package praxis.rest;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import praxis.application.identity.FrontDoor;
import praxis.application.identity.IssuedToken;
import praxis.domain.identity.Password;
import praxis.domain.identity.Secret;
import praxis.domain.people.Email;
import praxis.rest.identity.Addresses;
import praxis.rest.identity.CrossSite;
import praxis.rest.identity.RateLimits;
import praxis.rest.identity.TokenCookie;
import praxis.rest.input.Body;
import praxis.rest.input.Kind;
import praxis.rest.input.Kinds;
import praxis.rest.problem.Refused;

/** Signing in and out. */
@Controller("/v1")
@ExecuteOn(RequestThreads.NAME)
@DocumentedProblems
@Tag(name = "identity")
final class SessionsController {

    private static final String NO_STORE = "no-store";

    @Serdeable.Serializable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Session")
    record SessionJson(
            @Schema(description = "To be sent as `Authorization: Bearer`.")
            String accessToken,

            @Schema(
                    type = "string",
                    allowableValues = {"Bearer"})
            String tokenType,

            @Schema(description = "Seconds.", example = "28800")
            long expiresIn) {

        static SessionJson of(IssuedToken issued) {
            return new SessionJson(
                    issued.token().value(), "Bearer", issued.grant().lifetime().toSeconds());
        }
    }

    private record Credentials(Email email, Password password) {}

    private record Acceptance(Secret token, Password password) {}

    private static final Kind<Password> NEW_PASSWORD = Kinds.TEXT.to(Password::chosen);

    private final FrontDoor door;
    private final Callers callers;
    private final RateLimits limits;
    private final Addresses addresses;
    private final CrossSite crossSite;

    SessionsController(FrontDoor door, Callers callers, RateLimits limits, Addresses addresses, CrossSite crossSite) {
        this.door = door;
        this.callers = callers;
        this.limits = limits;
        this.addresses = addresses;
        this.crossSite = crossSite;
    }

    @Post("/login")
    @Operation(
            operationId = "signIn",
            summary = "Signs a person in",
            description = "The token is in the answer, and in the cookie `access_token` for browsers.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SessionBodies.SignIn.class)))
    HttpResponse<SessionJson> signIn(
            HttpRequest<?> request,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        crossSite.refuseIfFromElsewhere(request);
        var shown = Body.read(body, SessionsController::credentials);
        var from = addresses.of(request);
        limits.signIn(shown.email(), from);
        var issued = Refused.unlessDone(door.signIn().signIn(shown.email(), shown.password()));
        limits.signedIn(shown.email(), from);
        return HttpResponse.ok(SessionJson.of(issued))
                .cookie(TokenCookie.of(issued.token(), issued.grant().lifetime()))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE);
    }

    private static Credentials credentials(Body body) {
        var email = body.required("email", Kinds.TEXT.to(Email::new));
        var password = body.required("password", Kinds.TEXT.to(Password::new));
        return new Credentials(email.get(), password.get());
    }

    @Post("/logout")
    @Consumes(MediaType.ALL)
    @Operation(operationId = "signOut", summary = "Signs out: the token is void from now on")
    @ApiResponse(responseCode = "204", description = "Signed out; an API key stays, it is revoked instead.")
    HttpResponse<?> signOut() {
        callers.caller()
                .session()
                .ifPresent(session -> Refused.unlessDone(door.signOut().signOut(session)));
        return HttpResponse.noContent().cookie(TokenCookie.cleared());
    }

    @Post("/invitations/accept")
    @Operation(
            operationId = "acceptInvitation",
            summary = "Sets the password of whom an invitation is for",
            description = "Once. The person is signed out everywhere; sign in with the new password.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SessionBodies.Acceptance.class)))
    @ApiResponse(responseCode = "204", description = "The password is set.")
    HttpResponse<?> accept(
            HttpRequest<?> request,
            @Parameter(hidden = true) @io.micronaut.http.annotation.Body byte @Nullable [] body) {
        var shown = Body.read(body, SessionsController::acceptance);
        limits.invitation(addresses.of(request));
        Refused.unlessDone(door.invitation().accept(shown.token(), shown.password()));
        return HttpResponse.noContent();
    }

    private static Acceptance acceptance(Body body) {
        var token = body.required("token", Kinds.TEXT.to(Secret::new));
        var password = body.required("password", NEW_PASSWORD);
        return new Acceptance(token.get(), password.get());
    }
}
