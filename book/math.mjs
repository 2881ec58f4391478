// math.mjs: formulas into HTML. One formula a line on standard input, "D tex" (display) or "I tex" (inline);
// one line of HTML each on standard output, or "! message" where KaTeX cannot read the formula.
import katex from 'katex';

const macros = { '\\R': '\\mathbb{R}' };
const lines = (await new Response(process.stdin).text()).split('\n').filter(Boolean);

/** Several formulas in one line, `a, \qquad b`, as a list of their own: on a phone they go below each other. */
function apart(tex) {
  const parts = [''];
  let depth = 0;
  for (const [token] of tex.matchAll(/\\[A-Za-z]+|\\.|[^\\]/gs)) {
    if (token === '{' || token === '\\begin' || token === '\\left') ++depth;
    if (token === '}' || token === '\\end' || token === '\\right') --depth;
    if (depth === 0 && (token === '\\qquad' || token === '\\quad' && /,\s*$/.test(parts.at(-1)))) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts.map((part) => part.trim());
}

function render(line) {
  const displayMode = line[0] === 'D', tex = line.slice(2);
  const options = { output: 'htmlAndMathml', displayMode, macros: { ...macros }, throwOnError: true, strict: 'error' };
  try {
    const parts = displayMode ? apart(tex) : [tex];
    const html = parts.map((part) => katex.renderToString(part, options).replace(/\n/g, ' ')).join('');
    return parts.length > 1 ? `<span class="several">${html}</span>` : html;
  } catch (error) {
    return '! ' + error.message.replace(/\n/g, ' ');
  }
}

process.stdout.write(lines.map(render).join('\n'));
