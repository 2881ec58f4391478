// examples.mjs: whether the first thing that a check asks is the example that the exercise's text works
// out.  The numbers of those sentences that tell an example are looked for in the first tests of the
// check, as many tests as the exercise has functions.

/// Exercises whose text works nothing out, and why.
const without = {
  2.3: "a worked number would be the answer",
  1.3: "a worked number would be the answer",
  "1.4": "its four cases are those of XOR",
  3.2: "a worked number would be the answer",
  3.3: "its text gives a rule",
  3.4: "its text gives rules",
  4.3: "any examples that do it are right",
  5.5: "any batch that does it is right",
  6.3: "a worked number would be the answer",
  6.5: "a worked number would be the answer",
  7.3: "any weights that do it are right",
  7.4: "any weights that do it are right",
  8.3: "a worked number would be the answer",
  9.2: "its text gives rules",
  9.5: "any points that do it are right",
  13.1: "any slopes that do it are right",
  13.5: "its formulas are the text's",
  15.5: "a worked number would be the answer",
  20.5: "any weights that work are right",
  25.5: "a line's chapter would be an answer",
  25.6: "its text gives rules, and one message as an example of the second",
};

/// Numbers in such sentences that are neither asked nor the answer: steps on the way, and what comes of
/// another method.
const besides = {
  3.1: { numbers: ["3", "12.61"], why: "the power, which the test writes as a product; the forward difference" },
  4.4: { numbers: ["1", "40000"], why: "the costs, which the test writes; the points of the experiment" },
  6.1: { numbers: ["3", "7"], why: "the pairs stand above the test" },
  6.4: { numbers: ["50", "100", "0.25", "0.75"], why: "how many of the 200 the test's function lets succeed, and steps" },
  7.2: { numbers: ["2.5"], why: "a step" },
  8.2: { numbers: ["1"], why: "what the second layer adds, which has a name in the test" },
  9.1: { numbers: ["234", "256"], why: "steps" },
  11.2: { numbers: ["1.5"], why: "the weight after the first step" },
  11.4: { numbers: ["1"], why: "where counting begins" },
  14.4: { numbers: ["6"], why: "the picture has a name in the test" },
  14.5: { numbers: ["0000", "0111", "1111", "0100"], why: "the test writes them as 0b0111" },
  16.3: { numbers: ["255", "256", "240", "200"], why: "the rule, and steps" },
  16.4: { numbers: ["0", "1", "63", "192"], why: "the test makes the bytes of the number" },
  16.5: { numbers: ["1", "0.714666"], why: "a slope that has a name in the test; the test works the weight out" },
  17.2: { numbers: ["11.667"], why: "a step, which the test writes as a quotient" },
  17.3: { numbers: ["38", "100"], why: "the resamples, which the test makes of their number" },
  17.6: { numbers: ["88.6", "88.4"], why: "what the check asks last" },
  25.2: { numbers: ["0"], why: "what the level means" },
  20.1: { numbers: ["0.4621"], why: "the test writes it as a hyperbolic tangent" },
};

const begins = /^\(?((For|From|With|If|The bytes|The text has|for) |In \$)|costs|is right at/;

/// The sentences of a task that work something out: "For 1 and 2 it is 0.5."
export function examples(task) {
  return task
    .replace(/\s+/g, " ")
    .split(/(?<=[.:;!?]\)?) (?=[A-Z(])|[;:] (?=for )/)
    .filter((sentence) => begins.test(sentence) && /\d/.test(sentence));
}

/// The numbers of a sentence without their signs, each with the place of its last digit: 0.71 is known to
/// a hundredth.
function numbersOfText(sentence) {
  const text = sentence
    .replace(/\[[^\]]*\]\([^)]*\)/g, " ")
    .replace(/\\[td]?frac\{?([\d.]+)\}?\s*\{?(\d+)\}?/g, (_, a, b) => ` ${a / b} `)
    .replace(/1\s*\/\s*\\sqrt\s*(\d+)/g, (_, a) => ` ${(1 / Math.sqrt(a)).toPrecision(9)} `)
    .replace(/\\ln\s*(\d+)/g, (_, a) => ` ${Math.log(a).toPrecision(9)} `)
    .replace(/([\d.]+) \\cdot 10\^\{(-?\d+)\}/g, (_, a, b) => ` ${a}e${b} `)
    .replace(/10\^\{(-?\d+)\}/g, (_, b) => ` 1e${b} `)
    .replace(/½/g, " 0.5 ")
    .replace(/(\d),(\d{3})(?!\d)/g, "$1$2")
    .replace(/(?<=[a-zA-Z}])_\d|_\{[^}]*\}|`[^`\d]*`/g, " ")
    .replace(/[a-zA-Z]\d\b/g, " ");
  return [...text.matchAll(/(?<![\w.])\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(([digits]) => {
    const [mantissa, power] = digits.split("e");
    const places = (mantissa.split(".")[1] ?? "").length;
    const whole = places === 0 && !power;
    return { digits, value: Number(digits), within: whole ? 1e-9 : 0.51 * 10 ** ((power ?? 0) - places) };
  });
}

/// The numbers in C++, without their signs: literals, also within texts, and what can be worked out at once.
function numbersOfCode(code) {
  const found = [...code.matchAll(/(?<![\w.])\d+(?:\.\d+)?(?:e[-+]?\d+)?/g)].map(([digits]) => Number(digits));
  const known = code
    .replace(/\blog_(\d+)/g, "Math.log($1)")
    .replace(/\broot_(\d+)/g, "Math.sqrt($1)")
    .replace(/std::(log|sqrt)/g, "Math.$1");
  for (const part of known.split(/[,{};]|\.gives\(|"/)) {
    const text = part.trim().replace(/\)+$/, (all) => ")".repeat(Math.max(0, all.length - excess(part))));
    if (/^[-+*/().\d\s]*(Math\.(log|sqrt)\([-+*/.\d\s]*\)[-+*/().\d\s]*)*$/.test(text) && /\d/.test(text))
      try {
        found.push(new Function(`return ${text}`)());
      } catch {
        // half an expression
      }
  }
  return found.filter(Number.isFinite).map(Math.abs);
}

function excess(text) {
  return Math.max(0, (text.match(/\)/g) ?? []).length - (text.match(/\(/g) ?? []).length);
}

/// The text of the first tests of a check.
function firstTests(check, count) {
  return check.slice(check.indexOf("TEST_CASE(")).split(/^(?=TEST_CASE\()/m).slice(0, count).join("");
}

/// What the first tests do not have of the text's example, in words; empty if nothing is missing.
export function missing(id, task, check) {
  const number = id.split("-")[0];
  const sentences = examples(task);
  if (sentences.length === 0) return without[number] ? "" : "its text works nothing out, and examples.mjs does not say why";
  if (without[number]) return "its text works something out, and examples.mjs denies it";
  const functions = new Set(check.match(/decltype\(answer::\w+\)/g));
  // The parts of a workshop are asked one after the other, each about its own example first.
  const asked = id.endsWith("-workshop") ? check : firstTests(check, Math.max(1, functions.size));
  const there = numbersOfCode(asked);
  const stands = ({ digits, value, within }) => there.some((each) => Math.abs(each - value) <= within) || besides[number]?.numbers.includes(digits);
  const lost = sentences.flatMap(numbersOfText).filter((each) => !stands(each));
  return lost.length ? `its first test does not ask what the text works out: no ${lost.map(({ digits }) => digits).join(", ")}` : "";
}
