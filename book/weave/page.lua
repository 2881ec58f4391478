-- page.lua: the opening of a chapter, and what stands around its text: contents, neighbours, description.

local book = require "book"

local page = {}
local sections = pandoc.List()
local title, lead, length

local function raw(html) return pandoc.MetaInlines { pandoc.RawInline("html", html) } end

local function is_lead(block)
  return block and block.t == "Para" and #block.content == 1 and block.content[1].t == "Emph"
end

--- The words of the text up to the exercises, to the next hundred, and how long it takes to read so many (200 a minute).
local function length_of(doc)
  local words = 0
  local count = { Str = function(x) if x.text:find("%w") then words = words + 1 end end }
  for _, block in ipairs(doc.blocks) do
    if block.t == "Header" and block.level == 2 and pandoc.utils.stringify(block.content) == "Exercises" then break end
    pandoc.walk_block(block, count)
  end
  local hundreds = math.max(1, math.floor(words / 100 + 0.5))
  local number = hundreds < 10 and hundreds .. "00" or ("%d,%d00"):format(hundreds // 10, hundreds % 10)
  local minutes = math.max(5, 5 * math.floor(hundreds / 10 + 0.5))
  return ("%s words, some %d minutes without the code"):format(number, minutes)
end

--- Takes the first heading and, if it is all in italics, the paragraph after it off the text.
function page.opening(doc)
  local first = doc.blocks[1]
  if not first or first.t ~= "Header" or first.level ~= 1 then
    book.problem(1, "a chapter begins with its title, “# …”")
    return
  end
  title, length = pandoc.utils.stringify(first.content), length_of(doc)
  doc.meta.title = pandoc.MetaInlines(first.content)
  doc.blocks:remove(1)
  if is_lead(doc.blocks[1]) then
    lead = pandoc.utils.stringify(doc.blocks[1].content)
    doc.meta.lead = pandoc.MetaInlines(doc.blocks[1].content[1].content)
    doc.blocks:remove(1)
  end
end

--- Second-level headings make up the contents of the chapter; there is no other first-level heading. Each leads to
-- itself, for those who want its address.
function page.section(header)
  if header.level == 1 then
    local words = pandoc.utils.stringify(header.content)
    book.problem(book.line_of("# " .. words), "a second title; sections begin “## …”")
    return nil
  elseif header.level == 2 then
    sections:insert(pandoc.MetaMap { id = raw(header.identifier), title = raw(book.html(header.content)) })
  end
  local about = book.escape("Link to “" .. pandoc.utils.stringify(header.content) .. "”")
  header.content:insert(pandoc.RawInline("html", ('<a class="permalink" href="#%s" aria-label="%s">#</a>'):format(header.identifier, about)))
  return header
end

--- What the chapter is about in one line: the paragraph in italics under its title.
local function lead_of(chapter)
  local block = pandoc.read(chapter.lead, "commonmark_x").blocks[1]
  return block and book.html(block.content) or ""
end

--- The page of a file as it is at the end of this chapter, or at what this chapter changed of it.
local function file_link(file, words, place)
  local name = "<code>" .. book.escape(words) .. "</code>"
  if not book.has_page(file) then return name end
  return ('<a href="files/%02d-%s.html%s">%s</a>'):format(book.chapter.number, file, place or "", name)
end

--- The programs of a chapter and the command that builds and runs them.
local function programs_of(chapter)
  -- a program for the page itself, draw-wasm, is none to be run in a terminal
  local programs = pandoc.List(chapter.programs or {}):filter(function(name) return not name:find("%-wasm$") end)
  if #programs == 0 then return nil end
  local names = pandoc.List()
  for _, program in ipairs(programs) do names:insert(file_link(program .. ".cpp", program)) end
  local target = chapter.slug:match("^%d+")
  local one = #names == 1
  return raw(("%s %s. Build and run %s: <code class=\"command\">cmake --build build --target ch%s</code>"
    .. '<span class="only-online">, or take <a href="sources/%s.zip" download>%s files</a> and build them without the book</span>.')
    :format(one and "Program" or "Programs", table.concat(names, ", "), one and "it" or "them", target, chapter.slug, one and "its" or "their"))
end

--- The headers that a chapter begins, and the files of earlier ones that it changes, with how many lines came and went.
local function changes_of(chapter)
  local begun, changed = {}, {}
  for _, file in ipairs(book.noted(chapter.slug).files) do
    if file.since then
      local link = file_link(file.name, file.name, "#difference")
      changed[#changed + 1] = ('%s <span class="nobr">(+%d −%d)</span>'):format(link, file.came, file.went)
    elseif file.name:find("%.hpp$") then
      begun[#begun + 1] = file_link(file.name, file.name)
    end
  end
  local parts = {}
  if #begun > 0 then parts[1] = "Begins " .. table.concat(begun, ", ") end
  if #changed > 0 then parts[#parts + 1] = (parts[1] and "changes " or "Changes ") .. table.concat(changed, ", ") end
  return #parts > 0 and raw(table.concat(parts, "; ") .. ".") or nil
end

local function entry(chapter)
  if not chapter then return nil end
  local map = { href = raw(chapter.slug .. ".html"), number = raw(book.number(chapter)), title = raw(book.title(chapter)) }
  if chapter == book.chapter then map.current = true end
  if book.slug == "index" then map.lead = raw(lead_of(chapter)) end
  return pandoc.MetaMap(map)
end

--- The list of contents, in its parts: the chapters, and after them the appendices, if there are any.
local function contents()
  local parts = pandoc.List()
  local function part(id, heading, appendices)
    local list = pandoc.List()
    for _, chapter in ipairs(book.chapters) do
      if book.is_appendix(chapter) == appendices then list:insert(entry(chapter)) end
    end
    if #list == 0 then return end
    local map = { id = raw(id), heading = raw(heading), chapters = pandoc.MetaList(list) }
    if appendices then map.named = true end
    parts:insert(pandoc.MetaMap(map))
  end
  part("the-chapters", "The chapters", false)
  part("the-appendices", "Appendices", true)
  return pandoc.MetaList(parts)
end

--- Whether this build has made the book as a file of this kind (Weave.cmake sees to the order).
local function is_made(kind)
  local file = io.open(book.build .. "/book/woven-network." .. kind)
  return file and file:close()
end

local function first_words(doc)
  for _, block in ipairs(doc.blocks) do
    if block.t == "Para" then return pandoc.utils.stringify(block.content):sub(1, 200):match("^(.*)%s%S*$") end
  end
end

--- Fills the template's variables.
function page.furniture(doc)
  local meta = doc.meta
  meta.parts, meta.sections = contents(), pandoc.MetaList(sections)
  local number = book.chapter and book.number(book.chapter) .. ". " or ""
  meta.pagetitle = raw(book.escape(number .. (title or book.slug)))
  local about = lead or first_words(doc)
  if about then meta.description = raw(book.escape(about)) end
  if book.chapter then
    local i = book.chapter.position
    meta.prev, meta.next = entry(book.chapters[i - 1]), entry(book.chapters[i + 1])
    meta.label, meta.programs, meta.length = raw(book.label(book.chapter)), programs_of(book.chapter), raw(length)
    meta.changes = changes_of(book.chapter)
    -- what stands at the top of each printed page, as a string of CSS
    meta.runninghead = raw((number .. book.title(book.chapter)):gsub("&amp;", "&"):gsub("&quot;", ""):gsub('[\\"<]', "\\%0"))
    meta.origin = raw(book.escape(book.chapter.source))
  else
    meta.front = true
    meta.start = entry(book.chapters[1])
    meta.epub, meta.pdf = is_made "epub", is_made "pdf"
    meta.cover = raw(book.read(book.here .. "/cover.svg"))
  end
end

return page
