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
