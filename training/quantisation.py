"""8-bit products and embeddings in the place of a network's own.

A product takes bytes and weights of -64 to 64.  The sum of two such pairs is at most
2 x 255 x 64, less than 2^15, so that processors which add pairs in 16 bits (AVX2
without VNNI) come to the exact integer, and all processors to the same.

What number a byte stands for is fixed, from the values that sentences drawn by lot
give, so that no word's bytes depend on other words or sentences.  Some channels are
many times as large as the rest at the piece ``[CLS]`` and would take most of the
range; they are divided before, and their weights multiplied, after Xiao et al. 2023
(SmoothQuant).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor, nn

MOST_WEIGHT = 64
OUTLIER = 4
"""Times the median channel that a channel may be; larger ones are made so large."""

Ranges = dict[nn.Module, tuple[Tensor, Tensor]]


class Rows(nn.Module):
    """An embedding in int8 with a scale for each row; one for all rows costs names."""

    def __init__(self, embedding: nn.Embedding) -> None:
        super().__init__()
        weight = embedding.weight.detach()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", (weight / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, numbers: Tensor) -> Tensor:
        """Vectors of the rows so numbered."""
        return self.rows[numbers].float() * self.scale[numbers]


class Product(nn.Module):
    """A linear layer of 8 bits, with a scale for each output.

    ``least`` and ``most`` [in] are the range of each input channel; what lies beyond
    is cut off.
    """

    def __init__(self, layer: nn.Linear, least: Tensor, most: Tensor) -> None:
        super().__init__()
        sizes = torch.maximum(most, -least)
        shrink = (sizes / (OUTLIER * sizes.median())).clamp(min=1)
        weight = layer.weight.detach() * shrink
        scale = weight.abs().amax(1).clamp(min=1e-8) / MOST_WEIGHT
        rounded = (weight / scale[:, None]).round().to(torch.int8)
        bottom = min(0.0, float((least / shrink).min()))
        self.step = (max(0.0, float((most / shrink).max())) - bottom) / 255
        self.zero = round(-bottom / self.step)
        self.out_features = layer.out_features
        self.even = bool((shrink == 1).all())
        self.register_buffer("shrunk", 1 / shrink)
        self.register_buffer("weight", rounded.T.contiguous())
        self.register_buffer("scale", scale)
        self.register_buffer("bias", layer.bias.detach())

    def forward(self, x: Tensor) -> Tensor:
        """``x`` [..., in] to [..., out]."""
        x = x if self.even else x * self.shrunk
        found: Tensor = _ByteProduct.apply(
            x, self.weight, self.scale, self.bias, self.step, self.zero
        )
        return found


class _ByteProduct(torch.autograd.Function):
    """The arithmetic, and the two operations of onnxruntime that do it."""

    @staticmethod
    def forward(
        _: Any, x: Tensor, weight: Tensor, scale: Tensor, bias: Tensor,
        step: float, zero: int,
    ) -> Tensor:  # fmt: skip
        values = ((x / step).round() + zero).clamp(0, 255) - zero
        return values @ weight.float() * (step * scale) + bias

    @staticmethod
    def symbolic(
        g: Any, x: Any, weight: Any, scale: Any, bias: Any, step: float, zero: int
    ) -> Any:
        def constant(value: Tensor) -> Any:
            return g.op("Constant", value_t=value)

        size = constant(torch.tensor(step))
        start = constant(torch.tensor(zero, dtype=torch.uint8))
        middles = constant(torch.zeros(scale.type().sizes(), dtype=torch.int8))
        values = g.op("QuantizeLinear", x, size, start)
        return g.op(
            "com.microsoft::MatMulIntegerToFloat",
            values, weight, size, scale, start, middles, bias,
        )  # fmt: skip


def with_bytes(module: nn.Module, inputs: Iterable[tuple[Tensor, ...]]) -> None:
    """Replace the linear layers that ``module`` uses for ``inputs``."""
    ranges = channel_ranges(module, inputs)
    for parent in list(module.modules()):
        for name, layer in list(parent.named_children()):
            if isinstance(layer, nn.Linear) and layer in ranges:
                setattr(parent, name, Product(layer, *ranges[layer]))


def channel_ranges(module: nn.Module, inputs: Iterable[tuple[Tensor, ...]]) -> Ranges:
    """For each linear layer in use, the least and the greatest of each channel [in]."""
    ranges: Ranges = {}

    def look(layer: nn.Module, given: tuple[Tensor, ...]) -> None:
        values = given[0].detach().flatten(0, -2)
        least, most = values.amin(0), values.amax(0)
        before = ranges.get(layer, (least, most))
        ranges[layer] = torch.minimum(before[0], least), torch.maximum(before[1], most)

    layers = [layer for layer in module.modules() if isinstance(layer, nn.Linear)]
    handles = [layer.register_forward_pre_hook(look) for layer in layers]
    with torch.no_grad():
        for given in inputs:
            module(*given)
    for handle in handles:
        handle.remove()
    return ranges
