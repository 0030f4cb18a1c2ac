"""Who may talk to the sandbox's page: this machine's own browser, from the page itself.

The Host check stops DNS rebinding, Origin and token stop other sites' forms and scripts.
"""

from hmac import compare_digest

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

HERE = ("127.0.0.1", "localhost")
POLICY = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def guard(token: str) -> Middleware:
    """Make the middleware that lets only the page through, and seals what goes out."""

    @web.middleware
    async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not _from_here(request):
            return _refused("This page is served to this machine only.")
        if request.method == "POST" and not _from_the_page(request, token):
            return _refused("Only the sandbox's own page may do this. Load it again.")
        return await handler(request)

    return guarded


async def seal(_: web.Request, response: web.StreamResponse) -> None:
    """Put the policy on whatever goes out, unless the answer has one of its own."""
    for name, value in POLICY.items():
        response.headers.setdefault(name, value)


def _from_here(request: web.Request) -> bool:
    host, _, _ = request.host.partition(":")
    return host in HERE


def _from_the_page(request: web.Request, token: str) -> bool:
    said = request.headers.get("X-Sandbox-Token", "")
    origin = request.headers.get("Origin")
    json = request.content_type == "application/json"
    return (
        json
        and origin == f"http://{request.host}"
        and compare_digest(said.encode(), token.encode())
    )


def _refused(why: str) -> web.Response:
    return web.json_response({"ok": False, "why": why}, status=403)
