-- figure.lua: plots, tables and their captions.

local book = require "book"
local code = require "code"
local run = require "run"

local figure = {}

local function caption_of(block, word)
  if not block or (block.t ~= "Para" and block.t ~= "Plain") then return nil end
  local first = block.content[1]
  if not first or first.t ~= "Str" or first.text ~= word then return nil end
  local rest = pandoc.List()
  for i = 2, #block.content do
    if not (i == 2 and block.content[i].t:find("^S[po][af][ct]")) then rest:insert(block.content[i]) end
  end
  return rest
end

local function read(path)
  local file = io.open(path, "r")
  if not file then return nil end
  local text = file:read("a")
  file:close()
  return text
end

--- The SVG goes into the page itself, so that it follows the page's colours. Its name is the alt text.
local function svg_of(slug, name, alt, line)
  local path = ("%s/%s/figures/%s.svg"):format(book.build, slug, name)
  local svg = read(path)
  if not svg then
    book.problem(line, ("the picture of %s is missing: %s (draw the chapter's figures first)"):format(name, path))
    return ""
  end
  local opening, rest = svg:match("(<svg[^>]*>)(.*)$")
  opening = opening:gsub(' role="[^"]*"', ""):gsub(' aria%-%a+="[^"]*"', "")
  local width = opening:match('viewBox="[%d.]+ [%d.]+ ([%d.]+)') or opening:match('width="([%d.]+)') or "640"
  opening = opening:gsub("^<svg", ('<svg role="img" aria-label="%s" style="--w:%s"'):format(book.escape(alt), width))
  return opening .. rest
end

--- On the front page something of a chapter, with the words beside it: a picture, ![alt](08-parts-that-fit.md#fig-moons), to be
-- played with if {live=NAME} follows; or what learn says to an answer, ![alt](00-preface.md#answer-from-one).
function figure.of_chapter(block)
  local image = block.content[1]
  if image.t ~= "Image" then return nil end
  local slug, kind, name = image.src:match("^([%w-]+)%.md#(%a+)%-([%w-]+)$")
  if not slug then return nil end
  local words = pandoc.List()
  for i = 2, #block.content do words:insert(block.content[i]) end
  local shown
  if kind == "fig" then
    shown = ('<div class="picture">%s</div>')
      :format(svg_of(slug, "fig-" .. name, pandoc.utils.stringify(image.caption), book.line_of(image.src)))
  else
    for _, fence in ipairs(book.index(slug).fences) do
      if fence.answer and fence.answer:gsub(" ", "-") == name then shown = run.html(fence) end
    end
    if not shown then
      book.problem(book.line_of(image.src), ("%s shows no answer “%s”"):format(slug, name))
      return nil
    end
  end
  local html = ('<figure class="taste">%s<figcaption>%s</figcaption></figure>'):format(shown, book.html(words))
  local live = image.attributes.live
  return book.raw(live and ('<div data-live="%s">%s</div>'):format(book.escape(live), html) or html)
end

local function source_html(fence)
  return ('<details class="how"><summary>How this figure is drawn</summary>'
    .. '<p>With gnuplot, after the settings that all figures share (<code>book/style.gp</code>), from the files that '
    .. '<code>%s</code> wrote:</p>%s</details>')
    :format(book.escape(fence.from or ""), code.breakable(code.gnuplot(fence.text)))
end

--- A plot with its numbered caption; the second result says that the caption's paragraph is used up.
function figure.html(fence, following)
  local caption = caption_of(following, "Figure:")
  if not caption then
    book.problem(fence.last, "a paragraph that begins “Figure:” must follow: the caption says what to see")
  end
  local html = ('<div class="plot" id="%s"><figure><div class="picture">%s</div>'
    .. "<figcaption><b>Figure %s.</b> %s</figcaption></figure>%s</div>")
    :format(fence.anchor, svg_of(book.slug, fence.anchor, fence.alt, fence.line), fence.figure_number, book.html(caption or {}), source_html(fence))
  return html, caption ~= nil
end

local tables = 0

--- A table, in a box that scrolls where the page is narrow; "Table: …" after it is its caption.
function figure.table(block, following)
  local caption = caption_of(following, "Table:")
  local html = pandoc.write(pandoc.Pandoc { block }, "html")
  html = html:gsub("<th[^>]*></th>", "<td></td>"):gsub("<th([ >])", '<th scope="col"%1')
  local id = ""
  if caption then
    tables = tables + 1
    local last = caption[#caption]
    if last.t == "Span" and last.identifier ~= "" then
      id = ' id="' .. last.identifier .. '"'
      caption:remove()
    end
    local words = ("<caption><b>Table %s.%d.</b> %s</caption>"):format(book.number(book.chapter), tables, book.html(caption))
    html = html:gsub("<table([^>]*)>", "<table%1>" .. words:gsub("%%", "%%%%"), 1)
  end
  return book.raw(('<div class="table"%s>%s</div>'):format(id, html)), caption ~= nil
end

return figure
