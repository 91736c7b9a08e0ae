import marshmallow as ma
import pytest
from openapi_spec_validator import validate

from service.schemas.time_expressions import TimeExpressionSchema
from service.schemas.timelines import TimelineSchema
from tests.factories import make_time_expression
from tests.service.timelines import SIGNED, timeline


@pytest.fixture
def spec(client):
    return client.get("/openapi.json").json


def test_document_is_valid_openapi(spec):
    assert spec["openapi"].startswith("3.1")
    validate(spec)


def test_document_names_every_route(app, spec):
    rules = {
        (rule.rule.replace("<id>", "{id}"), method.lower())
        for rule in app.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }
    documented = {
        (path, method)
        for path, operations in spec["paths"].items()
        for method in operations
        if method != "parameters"
    }
    pages = {("/", "get"), ("/docs", "get"), ("/openapi.json", "get")}
    assert rules - documented == pages


def test_document_describes_errors_as_problems(spec):
    for operations in spec["paths"].values():
        for method, operation in operations.items():
            if method == "parameters":
                continue
            for status, response in operation["responses"].items():
                if status == "default" or status >= "400":
                    name = response["$ref"].rpartition("/")[2]
                    shape = spec["components"]["responses"][name]
                    assert list(shape["content"]) == ["application/problem+json"]


def test_operation_ids_are_unique(spec):
    ids = [
        operation["operationId"]
        for operations in spec["paths"].values()
        for method, operation in operations.items()
        if method != "parameters"
    ]
    assert len(ids) == len(set(ids))


def check(schema, value):
    """``schema`` names exactly the fields of ``value``, level by level."""
    assert set(schema.fields) == set(value)
    for name, field in schema.fields.items():
        inner = field.inner if isinstance(field, ma.fields.List) else field
        if isinstance(inner, ma.fields.Nested):
            values = value[name] if isinstance(value[name], list) else [value[name]]
            for part in values:
                if part is not None:
                    check(inner.schema, part)


def test_schema_of_a_timeline_names_exactly_its_fields():
    document = timeline().to_dict()
    check(TimelineSchema(), document)
    assert TimelineSchema().load(document)


def test_example_timeline_reaches_every_nested_schema():
    event = SIGNED.to_dict()
    reached = (event["when"]["expression"], event["attribution"], event["explanation"])
    assert all(reached)


def test_time_expression_schema_names_what_an_expression_carries(spec):
    carried = make_time_expression().to_dict()
    assert list(TimeExpressionSchema().fields) == list(carried)
    shape = spec["components"]["schemas"]["TimeExpression"]["properties"]
    assert shape["reading"]["type"] == ["object", "null"]
