// math.mjs: formulas into HTML. One formula a line on standard input, "D tex" (display) or "I tex" (inline);
// one line of HTML each on standard output, or "! message" where KaTeX cannot read the formula.
import katex from 'katex';

const macros = { '\\R': '\\mathbb{R}' };
const lines = (await new Response(process.stdin).text()).split('\n').filter(Boolean);

function render(line) {
  const options = { output: 'htmlAndMathml', displayMode: line[0] === 'D', macros: { ...macros }, throwOnError: true, strict: 'error' };
  try {
    return katex.renderToString(line.slice(2), options).replace(/\n/g, ' ');
  } catch (error) {
    return '! ' + error.message.replace(/\n/g, ' ');
  }
}

process.stdout.write(lines.map(render).join('\n'));
