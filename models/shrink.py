"""Makes ppocr.onnx and ppocr.txt out of PP-OCRv6's small recognizer, as README.md here tells.

    pip install onnx numpy
    python shrink.py PP-OCRv6_rec_small.onnx
"""

import sys

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

# Forms of kanji that names in Japan are written in; people care which, so none is held to be rarer than another.
NAME_FORMS = set("髙﨑嵜邊邉濱濵齋齊嶋嶌澤櫻廣惠德冨眞曾桒栁瀨關龍國榮寶萬豐舘峯舩龜壽實禮靜黑淸彌條瀧鐵靏")


def encodes(letter: str, encoding: str) -> bytes | None:
    try:
        return letter.encode(encoding)
    except UnicodeEncodeError:
        return None


def is_kept(letter: str) -> bool:
    """What is printed on cards in Japan: JIS X 0213, the letters of CP932, and Latin letters with their accents."""
    if len(letter) != 1 or 0x400 <= ord(letter) < 0x530:
        return False
    return any(encodes(letter, name) for name in ("euc_jis_2004", "cp932")) or 0x20 <= ord(letter) < 0x250


def prior(letter: str) -> float:
    """The logarithm of how much rarer a kanji is than one of JIS level 1: the model was made for Chinese as well."""
    if not "一" <= letter <= "鿿" or letter in NAME_FORMS:
        return 0.0
    code = encodes(letter, "euc_jp")
    if code is None or len(code) != 2:
        return -1.5
    return 0.0 if code[0] < 0xD0 else -0.7


def with_quick_gelu(model: onnx.ModelProto) -> None:
    """Puts GELU by tanh, one node of the runtime's own, in the place of the five nodes of GELU by the error function."""
    graph = model.graph
    made_by = {output: node for node in graph.node for output in node.output}
    used_by = {entry: node for node in graph.node for entry in node.input}
    for erf in [node for node in graph.node if node.op_type == "Erf"]:
        divided = made_by[erf.input[0]]
        added = used_by[erf.output[0]]
        times = used_by[added.output[0]]
        halved = used_by[times.output[0]]
        chain = [divided, erf, added, times, halved]
        assert [node.op_type for node in chain] == ["Div", "Erf", "Add", "Mul", "Mul"] and divided.input[0] in times.input
        at = list(graph.node).index(halved)
        graph.node.insert(at, helper.make_node("FastGelu", [divided.input[0]], halved.output, domain="com.microsoft"))
        for node in chain:
            graph.node.remove(node)
    model.opset_import.append(helper.make_opsetid("com.microsoft", 1))
    used = {entry for node in graph.node for entry in node.input}
    for tensor in [tensor for tensor in graph.initializer if tensor.name not in used]:
        graph.initializer.remove(tensor)
    for entry in [entry for entry in graph.input if entry.name not in used]:
        graph.input.remove(entry)


def main(source: str) -> None:
    model = onnx.load(source)
    graph = model.graph
    with_quick_gelu(model)
    letters = next(entry.value for entry in model.metadata_props if entry.key == "character").splitlines() + [" "]
    kept = [index for index, letter in enumerate(letters) if is_kept(letter)]
    columns = np.array([0] + [index + 1 for index in kept])  # Class 0 is CTC's blank.
    priors = np.array([0.0] + [prior(letters[index]) for index in kept], dtype=np.float32)

    small = []
    for tensor in list(graph.initializer):
        values = numpy_helper.to_array(tensor)
        if values.ndim and values.shape[-1] == len(letters) + 1:
            values = np.ascontiguousarray(values[..., columns])
            values = values + priors if values.ndim == 1 else values
        graph.initializer.remove(tensor)
        if values.dtype != np.float32 or values.size < 1024 or values.ndim == 1:
            graph.initializer.append(numpy_helper.from_array(values, tensor.name))
            continue
        # Weights are kept as bytes, with one scale a channel; the runtime makes floats of them when it loads.
        axis = 0 if values.ndim == 4 else values.ndim - 1
        others = tuple(index for index in range(values.ndim) if index != axis)
        scale = np.maximum(np.abs(values).max(axis=others, keepdims=True), 1e-12) / 127
        graph.initializer.extend([
            numpy_helper.from_array(np.round(values / scale).astype(np.int8), f"{tensor.name}_bytes"),
            numpy_helper.from_array(scale.astype(np.float32), f"{tensor.name}_scale"),
        ])
        small += [
            helper.make_node("Cast", [f"{tensor.name}_bytes"], [f"{tensor.name}_floats"], to=TensorProto.FLOAT),
            helper.make_node("Mul", [f"{tensor.name}_floats", f"{tensor.name}_scale"], [tensor.name]),
        ]
    made = {node.output[0] for node in small}
    for entry in [entry for entry in graph.input if entry.name in made]:
        graph.input.remove(entry)
    for node in reversed(small):
        graph.node.insert(0, node)
    # Lines may be lower than 48 pixels: the rows that are left at the end are averaged, however many there are.
    graph.input[0].type.tensor_type.shape.dim[2].dim_param = "height"
    pool = next(node for node in graph.node if node.op_type == "AveragePool")
    at = list(graph.node).index(pool)
    graph.node.remove(pool)
    graph.node.insert(at, helper.make_node("ReduceMean", [pool.input[0]], ["row"], axes=[2], keepdims=1))
    graph.node.insert(at + 1, helper.make_node("AveragePool", ["row"], pool.output, kernel_shape=[1, 2], strides=[1, 2]))
    # Of each step only the likeliest letter is given out, not how probable each of thousands is: megabytes less a line.
    scores = graph.output[0].name
    one = numpy_helper.from_array(np.array([1], dtype=np.int64), "one")
    graph.initializer.append(one)
    graph.node.extend([
        helper.make_node("TopK", [scores, "one"], ["probability", "index"], axis=-1),
        helper.make_node("Cast", ["index"], ["letter"], to=TensorProto.INT32),
    ])
    del graph.output[:]
    graph.output.extend([
        helper.make_tensor_value_info("probability", TensorProto.FLOAT, [1, "steps", 1]),
        helper.make_tensor_value_info("letter", TensorProto.INT32, [1, "steps", 1]),
    ])
    del graph.value_info[:]
    del model.metadata_props[:]
    onnx.checker.check_model(model)
    onnx.save(model, "ppocr.onnx")
    with open("ppocr.txt", "w", encoding="utf-8") as file:
        file.write("\n".join(letters[index] for index in kept))


main(sys.argv[1])
