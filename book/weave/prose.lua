-- prose.lua: formulas in the text, links between chapters, code among words.

local book = require "book"
local formulas = require "formulas"
local names = require "names"

local prose = {}
local equations, count = {}, 0

--- "$$…$$ {#eq:name}" gets a number; pandoc hands the name on as an empty span.
function prose.number_equation(span)
  if not book.chapter or not span.identifier:find("^eq:") then return nil end
  count = count + 1
  equations[span.identifier] = ("%s.%d"):format(book.number(book.chapter), count)
end

local function is_text(x) return x.t == "Str" or (x.t == "Math" and x.mathtype == "InlineMath") end

local function display(m, following)
  local name = following and following.t == "Span" and equations[following.identifier] and following.identifier
  local id = name and (' id="' .. name .. '"') or ""
  local number = name and ('<span class="eqnr">(%s)</span>'):format(equations[name]) or ""
  local html = ('<span class="equation"%s><span class="scroll">%s</span>%s</span>'):format(id, formulas.html(m), number)
  return pandoc.RawInline("html", html), name ~= nil
end

--- A formula and the comma after it stay on one line, unless the formula is long.
local function joined(run)
  local length, formula = 0, false
  for i, x in ipairs(run) do
    if x.t == "Math" then
      formula, length = true, length + #x.text
      run[i] = pandoc.RawInline("html", formulas.html(x))
    end
  end
  if formula and #run > 1 and length <= 24 then return { pandoc.Span(run, pandoc.Attr("", { "nobr" })) } end
  return run
end

local numbered = { Chapter = true, chapter = true, Figure = true, figure = true, Table = true, table = true, exercise = true, Exercise = true }

--- "chapter 2" stays on one line.
local function keep_number(list, i)
  local word, number = list[i], list[i + 2]
  if word.t == "Str" and numbered[word.text] and list[i + 1] and list[i + 1].t:find("^S[po]") and number
    and number.t == "Str" and number.text:find("^%d") then
    list[i + 1] = pandoc.Str("\u{a0}")
  end
end

function prose.inlines(list)
  for i = 1, #list do keep_number(list, i) end
  local result, i = pandoc.List(), 1
  while i <= #list do
    local x = list[i]
    if x.t == "Math" and x.mathtype == "DisplayMath" then
      local html, named = display(x, list[i + 1])
      result:insert(html)
      i = i + (named and 2 or 1)
    elseif is_text(x) then
      local run = pandoc.List()
      while list[i] and is_text(list[i]) do run:insert(list[i]) i = i + 1 end
      result:extend(joined(run))
    else
      result:insert(x)
      i = i + 1
    end
  end
  return result
end

local met = {}

--- A few words in bold, which are no sentence and no quotation, are a term where it is first met.
local function term_of(strong)
  local text = pandoc.utils.stringify(strong)
  local _, spaces = text:gsub("%s", "")
  if spaces > 3 or not text:find("^%a") or text:find("[%.%?!:]$") or text:find(" is ") then return nil end
  return "term-" .. text:lower():gsub("[^%w]+", "-")
end

--- Terms of a paragraph can be linked to, where they are first met on the page.
function prose.terms(paragraph)
  for i, x in ipairs(paragraph.content) do
    local id = x.t == "Strong" and term_of(x)
    if id and not met[id] then
      met[id] = true
      paragraph.content[i] = pandoc.Span({ x }, pandoc.Attr(id, { "term" }))
    end
  end
  return paragraph
end

local function check_figure(link, key)
  local number, said = book.figures[key], pandoc.utils.stringify(link.content):match("^[Ff]igure%s([%dA-Z]+%.%d+)$")
  if not number then
    book.problem(book.line_of(link.target), "there is no figure " .. key)
  elseif #link.content == 0 then
    link.content = { pandoc.Str("Figure " .. number) }
  elseif said and said ~= number then
    book.problem(book.line_of(link.target), ("the text says Figure %s, but %s is Figure %s"):format(said, key, number))
  end
end

--- Authors link to the source, 02-downhill.md#section; the page links to the page.
-- A link without text to a figure or formula is given its number: [](#fig-bowl), [](#eq:mse).
function prose.link(link)
  local slug, fragment = link.target:match("^([^/:#]+)%.md(#?.*)$")
  local target = link.target
  if slug and not book.positions[slug] then
    book.problem(book.line_of(target), "there is no chapter " .. slug .. ".md")
  end
  fragment = fragment or target:match("^#.*$") or ""
  if fragment:find("^#fig%-") then check_figure(link, (slug or book.slug) .. fragment) end
  if #link.content == 0 and equations[fragment:sub(2)] then
    link.content = { pandoc.Str("(" .. equations[fragment:sub(2)] .. ")") }
  end
  if #link.content == 0 then book.problem(book.line_of("(" .. target), "the link to " .. target .. " needs a text") end
  if slug then link.target = slug .. ".html" .. fragment end
  return link
end

--- Code in the text: an option such as --build is not broken at its hyphens, and a name leads to its definition.
function prose.code(inline)
  local words = book.escape(inline.text):gsub("%S*%-%S*", function(word)
    if #word <= 24 then return '<span class="nobr">' .. word .. "</span>" end
  end)
  local definition = names.in_text(inline.text)
  if definition then words = names.link(definition, words) end
  return pandoc.RawInline("html", "<code>" .. words .. "</code>")
end

return prose
