"""Products of 8 bits: nearly those of floats, and the same on every processor."""

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="needs the extra [training]")
onnxruntime = pytest.importorskip("onnxruntime")

from torch import nn  # noqa: E402

from training.quantisation import (  # noqa: E402
    MOST_WEIGHT,
    Product,
    Rows,
    channel_ranges,
    with_bytes,
)


@pytest.fixture
def layer():
    torch.manual_seed(5)
    return nn.Linear(48, 32)


def values(*shape):
    return torch.randn(shape, generator=torch.Generator().manual_seed(3))


def ranges(x):
    return x.amin(0), x.amax(0)


def test_two_pairs_fit_into_sixteen_bits():
    assert 2 * 255 * MOST_WEIGHT < 2**15


def test_weights_are_from_minus_64_to_64(layer):
    product = Product(layer, *ranges(values(9, 48)))
    assert product.weight.abs().max() == MOST_WEIGHT


@pytest.mark.parametrize("shift", [-3, 0, 3])
def test_a_product_is_near_that_of_floats(layer, shift):
    x = values(9, 48) + shift
    error = (Product(layer, *ranges(x))(x) - layer(x)).abs()
    assert error.mean() < 0.02


def test_one_large_channel_does_not_cost_the_others_their_places(layer):
    x = values(9, 48)
    x[0, 7] = 60
    least, most = channel_ranges(layer, [(x,)])[layer]
    assert (float(least.min()), float(most.max())) == (float(x.min()), 60)
    flat = torch.full((48,), 60.0)
    error = (Product(layer, least, most)(x) - layer(x))[1:].abs().mean()
    assert error < 0.4 * (Product(layer, -flat, flat)(x) - layer(x))[1:].abs().mean()


def test_what_lies_out_of_range_is_cut_off(layer):
    product = Product(layer, *ranges(values(9, 48)))
    assert torch.equal(product(torch.full((48,), 1e6)), product(torch.full((48,), 1e9)))


def test_an_embedding_has_a_scale_for_each_row():
    embedding = nn.Embedding(3, 4)
    with torch.no_grad():
        embedding.weight[1] *= 100
    numbers = torch.tensor([0, 1, 2])
    error = (Rows(embedding)(numbers) - embedding(numbers)).abs()
    assert (error.amax(1) <= embedding.weight.abs().amax(1) / 250).all()


def test_only_layers_in_use_are_replaced():
    class Half(nn.Module):
        def __init__(self):
            super().__init__()
            self.used, self.idle = nn.Linear(4, 4), nn.Linear(4, 4)

        def forward(self, x):
            return self.used(x)

    half = Half()
    with_bytes(half, [(values(3, 4),)])
    assert isinstance(half.used, Product)
    assert isinstance(half.idle, nn.Linear)


@pytest.mark.filterwarnings("ignore")
def test_the_exported_product_is_the_same(layer, tmp_path):
    pytest.importorskip("onnx")
    x = values(9, 48)
    x[0, 7] = 60
    product = Product(layer, *ranges(x)).eval()
    path = tmp_path / "product.onnx"
    torch.onnx.export(
        product,
        (x,),
        str(path),
        opset_version=17,
        dynamo=False,
        input_names=["x"],
        custom_opsets={"com.microsoft": 1},
    )
    found = onnxruntime.InferenceSession(path).run(None, {"x": x.numpy()})[0]
    assert np.abs(found - product(x).detach().numpy()).max() < 1e-4
