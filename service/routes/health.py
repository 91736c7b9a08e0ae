"""Whether the service is alive, and whether it is ready for requests."""

from __future__ import annotations

import marshmallow as ma
from marshmallow import fields

from service.routes.blueprint import Blueprint
from service.routes.services import actions

blueprint = Blueprint("health", __name__, description="For load balancers.")


class HealthSchema(ma.Schema):
    """How the service is."""

    status = fields.String(required=True)


@blueprint.route("/healthz", methods=["GET"])
@blueprint.response(200, HealthSchema)
def get_health() -> dict[str, str]:
    """Whether the process is alive"""
    return {"status": "alive"}


@blueprint.route("/readyz", methods=["GET"])
@blueprint.response(200, HealthSchema)
@blueprint.problems(503)
def get_readiness() -> dict[str, str]:
    """Whether the database and the model are ready"""
    actions().check()
    return {"status": "ready"}
