-- weave.lua: a pandoc (>= 2.17) filter that turns one chapter of the book into the body of its page.
--
-- It reads tangle's index (BUILD/index), the only authority on chunks: no line of code is scanned for chunks here.
-- Metadata it needs (page.sh sets it): slug, build, source, node, book.
-- The parts lie in weave/: book (index, links, problems), page (its head and contents), blocks, code, chunk, run, figure,
-- prose, aside, formulas, lists, names, solutions.

local here = PANDOC_SCRIPT_FILE:match("^(.*)[/\\]") or "."
package.path = here .. "/weave/?.lua;" .. package.path

local aside = require "aside"
local book = require "book"
local blocks = require "blocks"
local formulas = require "formulas"
local lists = require "lists"
local prose = require "prose"
local page = require "page"
local solutions = require "solutions"

--- Before anything else: which chapter is this, and what does tangle say about it?
local function begin(doc)
  local function meta(name) return pandoc.utils.stringify(doc.meta[name] or "") end
  book.open { slug = meta "slug", build = meta "build", source = meta "source", node = meta "node", here = here }
  page.opening(doc)
  return doc
end

--- After everything else: what the template shows around the text, or the list of what is wrong.
local function finish(doc)
  page.furniture(doc)
  aside.all_answered()
  solutions.for_paper(doc)
  if formulas.any() then doc.meta.formulas = true end
  book.stop_if_problems()
  return doc
end

return {
  { Pandoc = begin },
  { RawBlock = lists.block },
  { CodeBlock = blocks.number, Span = prose.number_equation, Math = formulas.collect },
  { Pandoc = function(doc) formulas.render() return blocks.all_met(doc) end },
  { Inlines = prose.inlines, Link = prose.link, Code = prose.code },
  { Blocks = blocks.blocks },
  { Para = prose.terms },
  { Header = page.section },
  { Pandoc = finish },
}
