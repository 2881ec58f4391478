#!/usr/bin/python3
"""The book against PyTorch.

  reference.py make  [CHAPTER...]           lets PyTorch compute every case anew and stores it
  reference.py check [--program PROGRAM]    computes every case and compares it with what is stored; hands
                                            what it computed to PROGRAM, the book's side, to be compared, too

A chapter is a name such as 08-parts-that-fit. Its cases stand in tests/reference/CHAPTER.py, the book's side
of the same in CHAPTER.cpp, and what PyTorch said in CHAPTER.json, with its version. PROGRAM alone
(ctest -R reference) compares the book with what is stored, and so needs no PyTorch.

Exit status of check: 0 all agree, 1 they do not, 77 PyTorch is not installed (Debian: python3-torch).

A new case is a function from given tables to wanted ones:

    @case("affine", "what is called or defined otherwise in PyTorch", X=(5, 3), W=(3, 4), b=(1, 4), D=(5, 4))
    def affine(g):
        layer = linear(g.W, g.b)
        Z = layer(g.X)
        Z.backward(g.D)
        return dict(Z=Z, X_gradient=g.X.grad, W_gradient=layer.weight.grad.T, b_gradient=layer.bias.grad)

A shape in the head is filled with random numbers; bits(5, 4), one_hot(5, 4) and lists of numbers are taken as
they are. What is given can have gradients. In CHAPTER.cpp the case has the same name and gives the same tables.
For a chapter's block "In PyTorch" see snippet() below.
"""

import argparse
import ast
import contextlib
import io
import json
import os
import pathlib
import platform
import random
import re
import runpy
import subprocess
import sys
import tempfile
import types

sys.dont_write_bytecode = True
sys.modules.setdefault("reference", sys.modules[__name__])  # for the chapters' files, which import from here

try:
    import torch
    from torch import nn
except ImportError:
    torch = None

here = pathlib.Path(__file__).resolve().parent
chapters = here.parent.parent / "chapters"
cases = []  # of the chapter that is being read


# ---- What stands in the head of a case --------------------------------------------------------------------


def bits(*shape):
    """Zeros and ones at random: targets of yes and no, a mask."""
    return lambda rng: [[float(rng.random() < 0.5) for _ in range(shape[1])] for _ in range(shape[0])]


def one_hot(rows, classes):
    """In each row one 1, at random, among zeros."""
    def draw(rng):
        chosen = [rng.randrange(classes) for _ in range(rows)]
        return [[float(k == y) for k in range(classes)] for y in chosen]
    return draw


def normal(*shape, deviation=1.0):
    """Normal numbers, rounded to three digits, which are the same with every version of everything."""
    count = 1
    for size in shape:
        count *= size
    return lambda rng: torch.tensor([round(rng.gauss(0, deviation), 3) for _ in range(count)]).reshape(shape)


def given_table(what, rng):
    if isinstance(what, tuple):
        what = normal(*what)
    return torch.as_tensor(what(rng) if callable(what) else what, dtype=torch.float64).clone().requires_grad_()


# ---- Cases -------------------------------------------------------------------------------------------------


def case(name, note, tolerance=1e-10, **given):
    """Registers a case; `note` says what PyTorch calls or defines otherwise."""
    def register(compute):
        def run():
            rng = random.Random(name)
            g = types.SimpleNamespace(**{key: given_table(what, rng) for key, what in given.items()})
            before = {key: table(value) for key, value in vars(g).items()}
            return dict(given=before, wanted={key: table(value) for key, value in compute(g).items()})
        cases.append((dict(name=name, note=note, tolerance=tolerance), run))
        return compute
    return register


def snippet(name, given, wanted, tolerance=1e-10):
    """Registers the block "In PyTorch" of the chapter whose file this is, run as it stands there.

    Both dictionaries lead from the names of tables to expressions in the snippet's own variables. What is given
    is taken when it first exists, before the snippet can change it; what is wanted, at the end. Numbers in comments
    are promises, and must be true to their last digit (see promises() below).
    """
    slug = current_chapter()

    def run():
        text = snippets(slug).get(name)
        if text is None:
            raise KeyError(f"chapters/{slug}.md has no block “{name}” with Python in it")
        torch.manual_seed(1)
        space, before = {}, {}
        with contextlib.redirect_stdout(io.StringIO()):
            for statement in ast.parse(text).body:
                exec(compile(ast.Module([statement], []), f"chapters/{slug}.md", "exec"), space)
                keep_promises(text, statement, space)
                for key, expression in given.items():
                    with contextlib.suppress(NameError, AttributeError, TypeError, RuntimeError):
                        before.setdefault(key, table(eval(expression, space)))
        after = {key: table(eval(expression, space)) for key, expression in wanted.items()}
        if len(before) < len(given):
            raise NameError(f"{slug}, {name}: no {', '.join(given.keys() - before.keys())}")
        return dict(snippet=text, given=before, wanted=after)
    cases.append((dict(name=name, note="the snippet in the chapter", tolerance=tolerance), run))


def promises(text, statement):
    """What the comments beside a statement promise, as pairs of an expression and numbers in text: "# 0.5, 0.25" of
    the variable that is set there, "# w.grad: -41; loss: 0.35" of what they name. All other comments are words."""
    numbers = r"-?\d[-\d., ]*"
    for part in ast.walk(statement):
        comment = text.splitlines()[part.end_lineno - 1].partition("#")[2] if isinstance(part, ast.stmt) else ""
        targets = getattr(part, "targets", None) or [getattr(part, "target", None)]
        if re.fullmatch(numbers, comment.strip()) and isinstance(targets[0], ast.Name):
            yield targets[0].id, comment
        elif re.fullmatch(rf"([^:;]+: {numbers};?)+", comment.strip()) and not hasattr(part, "body"):
            yield from (promise.split(":") for promise in comment.split(";"))


def keep_promises(text, statement, space):
    for expression, numbers in promises(text, statement):
        promised = [number.strip() for number in numbers.split(",")]
        found = [x for row in table(eval(expression.strip(), space)) for x in row]
        digits = [len(number.partition(".")[2]) for number in promised]
        if len(found) != len(promised) or any(f"{x:.{d}f}" != p for x, d, p in zip(found, digits, promised)):
            raise ValueError(f"the snippet promises {expression.strip()}: {numbers.strip()}, but it is {found}")


def snippets(slug):
    """The Python in a chapter's blocks "In PyTorch", by their titles."""
    text = (chapters / f"{slug}.md").read_text(encoding="utf-8")
    blocks = re.findall(r'^<details class="pytorch"><summary>(.*?)</summary>\n(.*?)^</details>$', text, re.M | re.S)
    found = {}
    for title, body in blocks:
        python = re.findall(r"^```python\n(.*?)^```$", body, re.M | re.S)
        if title in found or len(python) != 1:
            raise ValueError(f"chapters/{slug}.md: “{title}” is there twice, or has not one piece of Python")
        found[title] = python[0]
    return found


# ---- What cases are made of ----------------------------------------------------------------------------------


def linear(W, b):
    """The book's dense layer: W is inputs x outputs there, outputs x inputs in PyTorch; b is a row there."""
    layer = nn.Linear(*W.shape)
    layer.weight.data = W.detach().T.clone()
    layer.bias.data = b.detach().flatten().clone()
    return layer


def network(g, *activations):
    """Dense layers W1, b1, W2, b2, … with these activations between them."""
    parts = []
    for k, activation in enumerate([*activations, None], 1):
        parts.append(linear(getattr(g, f"W{k}"), getattr(g, f"b{k}")))
        if activation is not None:
            parts.append(activation)
    return nn.Sequential(*parts)


def flat(net, gradients=False):
    """All parameters of a network, or their gradients, as one row, in the book's order and layout."""
    tables = [p.grad if gradients else p.data for p in net.parameters()]
    return torch.cat([(t.T if t.dim() == 2 else t).flatten() for t in tables]).clone()


def walk(net, loss, X, Y, optimiser, rates, before_step=lambda net: None, scheduler=None):
    """One step for each rate, or as a scheduler says: the losses before the steps, the gradients at the first
    of them, and after each step all parameters."""
    losses, path, first = [], [], None
    for rate in rates:
        if scheduler is None:
            for group in optimiser.param_groups:
                group["lr"] = float(rate)
        optimiser.zero_grad()
        value = loss(net(X), Y)
        value.backward()
        first = flat(net, gradients=True) if first is None else first
        before_step(net)
        optimiser.step()
        if scheduler is not None:
            scheduler.step()
        losses.append(value.item())
        path.append(flat(net))
    return dict(losses=torch.tensor(losses), gradients=first, path=torch.stack(path))


def table(value):
    """A table as the files keep it: rows of numbers. A number is 1 x 1, a list one row; of more dimensions, the
    first counts the rows."""
    t = torch.as_tensor(value).detach().to(torch.float64)
    t = t.reshape(1, -1) if t.dim() < 2 else t.reshape(t.shape[0], -1)
    return [[float("%.13g" % x) for x in row] for row in t.tolist()]


# ---- The files -------------------------------------------------------------------------------------------------


def slugs():
    return sorted(path.stem for path in here.glob("[0-9]*.py"))


def current_chapter():
    return cases_of


def computed(slug, failed):
    """All cases of a chapter, as PyTorch has them now; of those that cannot be computed, a message goes to `failed`."""
    global cases_of
    cases_of = slug
    cases.clear()
    torch.set_default_dtype(torch.float64)
    runpy.run_path(str(here / f"{slug}.py"))
    versions = f"PyTorch {torch.__version__}{package()}, Python {platform.python_version()}"
    made = []
    for head, run in cases:
        try:
            made.append(dict(head, **run()))
        except Exception as error:
            failed.append(f"{slug}, {head['name']}: {type(error).__name__}: {error}")
    return {"made by": versions, "cases": made}


def package():
    """Debian calls its 1.13.1 by another name; its package tells."""
    try:
        asked = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", "python3-torch"], capture_output=True, text=True)
    except OSError:
        return ""
    return f" (Debian's python3-torch {asked.stdout})" if asked.returncode == 0 and asked.stdout else ""


def written(chapter):
    """JSON with a table's row on a line, for people and for diffs."""
    def lines(t):
        return "[" + ",\n    ".join("[" + ", ".join("%.13g" % x for x in row) + "]" for row in t) + "]"

    def one(c):
        parts = [f'  {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}' for k, v in c.items() if k not in ("given", "wanted")]
        for side in ("given", "wanted"):
            tables = ",\n   ".join(f"{json.dumps(k)}: {lines(t)}" for k, t in c[side].items())
            parts.append(f'  "{side}": {{\n   {tables}}}')
        return " {\n" + ",\n".join(parts) + "}"
    return '{"made by": %s,\n"cases": [\n%s]}\n' % (json.dumps(chapter["made by"]), ",\n".join(map(one, chapter["cases"])))


def make(names):
    """A chapter of which a case cannot be computed stays as it was."""
    problems = []
    for slug in names or slugs():
        path, failed = here / f"{slug}.json", []
        text = written(computed(slug, failed))
        problems += failed
        if not failed:
            path.write_text(text, encoding="utf-8")
            print(f"tests/reference/{path.name}: {path.stat().st_size / 1000:.1f} kB")
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


# ---- Check -----------------------------------------------------------------------------------------------------


def apart(a, b):
    """How far two tables are apart, relative to numbers larger than 1; infinite if they do not fit."""
    if [len(row) for row in a] != [len(row) for row in b]:
        return float("inf")
    pairs = [(x, y) for left, right in zip(a, b) for x, y in zip(left, right)]
    return max((abs(x - y) / max(1.0, abs(y)) if x - y == x - y else float("inf") for x, y in pairs), default=0.0)


def differences(slug, now, stored):
    """What PyTorch computes now and what is stored, in words."""
    then = {c["name"]: c for c in stored["cases"]}
    for c in now["cases"]:
        old = then.pop(c["name"], None)
        if old is None or c.get("snippet") != old.get("snippet") or c["given"].keys() != old["given"].keys() \
                or c["wanted"].keys() != old["wanted"].keys():
            yield f"{slug}, {c['name']}: not as stored (reference.py make {slug})"
            continue
        if any(apart(c["given"][key], old["given"][key]) > 1e-12 for key in c["given"]):
            if "snippet" not in c:  # a snippet's network may begin otherwise in another version
                yield f"{slug}, {c['name']}: begins with other numbers than are stored"
            continue
        for key in c["wanted"]:
            distance = apart(c["wanted"][key], old["wanted"][key])
            if not distance <= c["tolerance"] / 10:
                yield f"{slug}, {c['name']}: {key} is {distance:.1e} away from what is stored"
    for name in then:
        yield f"{slug}, {name}: stored, but no case any more"


def check(program):
    problems, count = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for slug in slugs():
            now = computed(slug, problems)
            count += len(now["cases"])
            pathlib.Path(folder, f"{slug}.json").write_text(written(now), encoding="utf-8")
            path = here / f"{slug}.json"
            stored = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"cases": []}
            problems += differences(slug, now, stored)
        for problem in problems:
            print(problem, file=sys.stderr)
        failed = program and subprocess.run([program], env={**os.environ, "REFERENCE": folder}).returncode
    print(f"{count} cases computed by PyTorch {torch.__version__}, {len(problems)} problems")
    return 1 if problems or failed or count == 0 else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
                                     usage="reference.py make [CHAPTER...] | check [--program PROGRAM]")
    parser.add_argument("command", choices=["make", "check"])
    parser.add_argument("chapters", nargs="*", metavar="CHAPTER")
    parser.add_argument("--program")
    options = parser.parse_args()
    if torch is None:
        print("skipped: this Python has no PyTorch (on Debian, python3-torch and /usr/bin/python3)", file=sys.stderr)
        return 77
    return make(options.chapters) if options.command == "make" else check(options.program)


if __name__ == "__main__":
    sys.exit(main())
