-- files.lua: a pandoc (>= 2.17) filter that reads nothing of its document: it writes a page for each file that a
-- chapter begins or changes, BUILD/book/files/NN-NAME.html, the file as it is at the end of that chapter.
--
-- Metadata it needs (files.sh sets it): slug, build, source.

local here = PANDOC_SCRIPT_FILE:match("^(.*)[/\\]") or "."
package.path = here .. "/weave/?.lua;" .. package.path

local book = require "book"
local code = require "code"
local names = require "names"

local frame, inside

--- Writes a file if it would differ.
local function write(path, text)
  local old = io.open(path, "r")
  local same = old and old:read("a") == text
  if old then old:close() end
  if same then return end
  local file = assert(io.open(path, "w"))
  file:write(text)
  file:close()
end

local function page_of(number, file) return ("%02d-%s.html"):format(number, file) end

local function label(chapter) return (book.label(chapter):gsub("^Chapter", "chapter")) end

local function versions_html(file)
  local links = {}
  for _, chapter in ipairs(book.versions(file.name)) do
    links[#links + 1] = chapter == book.chapter and ('<b aria-current="page">%s</b>'):format(label(chapter))
      or ('<a href="%s">%s</a>'):format(page_of(chapter.number, file.name), label(chapter))
  end
  return #links > 1 and "<p class=\"versions\">As it was, and will be, after " .. table.concat(links, ", ") .. ".</p>" or ""
end

--- One stretch of a file: lines that come from the same block of the text, with a link to it.
-- Chapters lead to what they wrote themselves, so that these stretches have ids.
local function stretch_html(stretch, lines, met)
  local first, count, slug, number = table.unpack(stretch)
  local fence = book.index(slug).fences[number]
  local html = {}
  for i = first, first + count - 1 do html[#html + 1] = ('<span class="cl"%s>%s\n</span>'):format(code.indent(lines[i]), lines[i]) end
  local key = slug .. "#" .. fence.anchor
  local id = slug == book.slug and not met[key] and (' id="%s"'):format(fence.anchor) or ""
  met[key] = true
  local new = slug == book.slug and #book.versions(met.file.name) > 1
  return ('<span class="stretch%s"%s><a class="from" href="%s" title="%s">%s</a>%s</span>'):format(new and " new" or "", id,
    book.href { chapter = slug, anchor = fence.anchor }, book.escape(fence.title or fence.name or ""), book.chunk_number(fence.nr), table.concat(html))
end

local function plural(count, one) return count .. " " .. one .. (count == 1 and "" or "s") end

--- What this chapter changed of a file that an earlier one began: the lines that came and those that went, folded.
-- `lines` is the HTML of the file as it is now.
local function difference_html(file, lines)
  local noted = book.file(book.chapter, file.name)
  if not noted.since then return "" end
  local old = code.highlight(book.read(book.build .. "/" .. noted.before):gsub("\n$", ""), "cpp")
  local list, html = {}, {}
  for i, step in ipairs(noted.steps) do
    local sign, gone, now = table.unpack(step)
    list[i], html[i] = { sign = sign }, lines[now] or old[gone] or ""
  end
  return ('<details class="difference"><summary>What this chapter changed since %s: '
    .. '%s added, %d removed</summary><div class="chunk patch" id="difference">%s</div></details>')
    :format(label(book.chapters[book.positions[noted.since]]), plural(noted.came, "line"), noted.went, code.patch(list, html))
end

--- The code of a file, and what changed of it.
local function code_html(file, text)
  local lines = code.highlight(text:gsub("\n$", ""), "cpp")
  local met, stretches = { file = file }, {}
  for _, stretch in ipairs(file.stretches) do
    local own = book.noted(stretch[3]).own[tostring(stretch[4])]
    for i = stretch[1], stretch[1] + stretch[2] - 1 do lines[i] = names.link_line(lines[i] or "", { own = own, anchor = "" }) end
  end
  for _, stretch in ipairs(file.stretches) do stretches[#stretches + 1] = stretch_html(stretch, lines, met) end
  return "<pre><code>" .. table.concat(stretches) .. "</code></pre>", difference_html(file, lines)
end

--- What stands in a template as $title$ and the like is put in.
local function fill(template, parts) return (template:gsub("%$(%l+)%$", parts)) end

local function page(file)
  local text = book.read(book.build .. "/" .. file.path)
  local _, count = text:gsub("\n", "")
  local about = #book.versions(file.name) > 1 and " What this chapter changed stands on a coloured ground." or ""
  local html, changed = code_html(file, text)
  local parts = {
    title = book.escape(file.name), label = book.label(book.chapter), chapter = book.title(book.chapter), href = "../" .. book.slug .. ".html",
    intro = ("%d lines, as they are at the end of this chapter. The numbers lead to where each part is explained.%s"):format(count, about),
    versions = versions_html(file), raw = ("raw/%02d/%s"):format(book.chapter.number, file.name), code = html, difference = changed,
  }
  write(("%s/book/files/raw/%02d/%s"):format(book.build, book.chapter.number, file.name), text)
  write(("%s/book/files/%s"):format(book.build, page_of(book.chapter.number, file.name)), fill(frame, {
    title = ("%s after %s"):format(parts.title, parts.label), root = "../", main = fill(inside, parts),
    foot = "This file is tangled from the text of the book.",
  }))
end

return { { Pandoc = function(doc)
  local function meta(name) return pandoc.utils.stringify(doc.meta[name] or "") end
  book.open { slug = meta "slug", build = meta "build", source = meta "source", here = here, prefix = "../" }
  frame, inside = book.read(here .. "/frame.html"), book.read(here .. "/file.html")
  for _, file in ipairs(book.index(book.slug).files) do
    if file.changed then page(file) end
  end
  book.stop_if_problems()
  return pandoc.Pandoc {}
end } }
