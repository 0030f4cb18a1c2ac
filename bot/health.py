"""How it is: for a load balancer, for an administrator, and for Prometheus."""

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence

from fastapi import APIRouter
from fastapi.responses import JSONResponse, PlainTextResponse

from bot.figures import Figure

Figures = Callable[[], Awaitable[Sequence[Figure]]]
Troubles = Callable[[], "Mapping[str, str]"]


def health_router(troubles: Troubles, figures: Figures) -> APIRouter:
    """Make /healthz (we run), /readyz (all we need answers; 503 says what doesn't) and /metrics."""
    router = APIRouter()

    @router.get("/healthz")
    async def healthz() -> PlainTextResponse:
        """Say that we run."""
        return PlainTextResponse("ok\n")

    @router.get("/readyz")
    async def readyz() -> JSONResponse:
        """Say whether everything we need answers."""
        missing = {name: why for name, why in troubles().items() if why}
        return JSONResponse({"trouble": missing}, status_code=503 if missing else 200)

    @router.get("/metrics")
    async def metrics() -> PlainTextResponse:
        """Give figures in Prometheus' text format 0.0.4."""
        lines = [line for figure in await figures() for line in exposed(figure)]
        return PlainTextResponse("\n".join(lines) + "\n", media_type="text/plain; version=0.0.4")

    return router


def exposed(figure: Figure) -> Iterator[str]:
    """Write a figure as Prometheus reads it (its text format 0.0.4)."""
    yield f"# HELP leadbell_{figure.name} {figure.what}"
    yield f"# TYPE leadbell_{figure.name} {'counter' if figure.name.endswith('_total') else 'gauge'}"
    for name, value in figure.samples():
        yield f"leadbell_{name} {value:.10g}"
