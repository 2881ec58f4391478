// What eslint asks of the scripts of the pages, of what makes the pages, and of what tests them (the test lint.javascript):
// its own recommendation, and little else.
import js from "@eslint/js";
import globals from "globals";

export default [
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": ["error", { destructuring: "all" }],
      // Control characters in a pattern are what is looked for, and blanks are counted where columns are.
      "no-control-regex": "off",
      "no-regex-spaces": "off",
      // What the Node of Debian 12 does not have yet.
      "no-restricted-syntax": ["error", {
        selector: "CallExpression[callee.property.name=/^(with|toSorted|toReversed|toSpliced|groupBy|fromAsync|withResolvers)$/]",
        message: "Node 18 has no such function",
      }, {
        selector: "MemberExpression[object.type='MetaProperty'][property.name=/^(dirname|filename)$/]",
        message: "Node 18 has no such property",
      }],
    },
  },
  // What a program hands to the browser stands in the middle of it, so programs know the names of both.
  { files: ["**/*.mjs"], languageOptions: { globals: { ...globals.node, ...globals.browser, axe: "readonly" } } },
  // A page loads its scripts one by one, and they find each other by name.
  {
    files: ["**/*.js"],
    languageOptions: {
      sourceType: "script",
      globals: { ...globals.browser, MiniSearch: "readonly", bookTexts: "readonly", liveFigure: "readonly" },
    },
  },
];
