"""The API's description as a page: made from the OpenAPI here, so that it opens without any network."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, FastAPI, Response
from fastapi.responses import HTMLResponse

from sync.central import pages


def routes(app: FastAPI) -> APIRouter:
    """`/docs`; the same as JSON is at /openapi.json."""
    router = APIRouter()

    @router.get("/docs")
    def page() -> Response:
        described = app.openapi()
        html = pages.render(
            "docs.html",
            info=described["info"],
            operations=_operations(described),
            schemas=_schemas(described),
        )
        return HTMLResponse(html, headers=pages.HEADERS)

    return router


def _operations(described: dict[str, Any]) -> list[dict[str, Any]]:
    found = []
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            body = operation.get("requestBody", {}).get("content", {})
            answers = [
                (status, answer.get("description", ""), _content(answer.get("content", {})))
                for status, answer in sorted(operation.get("responses", {}).items())
            ]
            found.append(
                {
                    "method": method.upper(),
                    "path": path,
                    "text": operation.get("description", ""),
                    "body": _content(body),
                    "answers": answers,
                }
            )
    return found


def _schemas(described: dict[str, Any]) -> list[dict[str, Any]]:
    found = []
    for name, schema in sorted(described.get("components", {}).get("schemas", {}).items()):
        required = set(schema.get("required", ()))
        fields = [
            (field, _type(kind), field in required, kind.get("default"))
            for field, kind in schema.get("properties", {}).items()
        ]
        found.append({"name": name, "text": schema.get("description", ""), "fields": fields})
    return found


def _content(content: dict[str, Any]) -> str:
    return ", ".join(_type(body.get("schema", {})) for body in content.values())


def _type(schema: dict[str, Any]) -> str:
    """A JSON schema in a few words: `string`, `list of Change`, `string or null`."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    for several in ("anyOf", "oneOf"):
        if several in schema:
            return " or ".join(_type(part) for part in schema[several])
    if "const" in schema:
        return f"“{schema['const']}”"
    if "enum" in schema:
        return " or ".join(f"“{value}”" for value in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {_type(schema.get('items', {}))}"
    if isinstance(schema.get("additionalProperties"), dict):
        return f"object of {_type(schema['additionalProperties'])}"
    return str(schema.get("format") or schema.get("type") or "any")
