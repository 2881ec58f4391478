-- book.lua: what tangle's index says, where things are, and the problems met on the way.

local book = { problems = {} }

--- One file of tangle's index.
local function read_index(name, or_else)
  local path = ("%s/index/%s.lua"):format(book.build, name)
  local load, message = loadfile(path, "t", {})
  if or_else and not load and message:find("No such file") then return or_else end
  if not load then book.fail(path .. ": error: tangle's index cannot be read: " .. message) end
  return load()
end

--- What tangle says of a chapter; read once.
local indexes = {}
function book.index(slug)
  indexes[slug] = indexes[slug] or read_index(slug)
  return indexes[slug]
end

local no_names = { names = {}, members = {}, own = {}, files = {}, headers = {} }

--- What names.mjs has noted of a chapter; read once.
local noted = {}
function book.noted(slug)
  noted[slug] = noted[slug] or read_index(slug .. ".names", no_names)
  return noted[slug]
end

--- Has a file of this chapter a page of its own?
function book.has_page(file) return book.file(book.chapter, file) ~= nil end

--- What is noted of a file that a chapter begins or changes: which chapter began it, and what this one changed.
function book.file(chapter, name)
  for _, file in ipairs(book.noted(chapter.slug).files) do
    if file.name == name then return file end
  end
end

--- The chapters that begin or change the same file as this chapter does. (A later chapter may have a program of its own
-- under an old name.)
function book.versions(file)
  local list, here = {}, book.file(book.chapter, file)
  for _, chapter in ipairs(book.chapters) do
    local there = not (chapter.fresh or book.chapter.fresh) and book.file(chapter, file)
    if chapter == book.chapter or there and there.began == here.began then list[#list + 1] = chapter end
  end
  return list
end

--- The blocks that have changed a definition, those as well of which nothing is left.
local function all_changes(before, now)
  if not before or before.file ~= now.file or before.first ~= now.first then return now.changed end
  local list, have = {}, {}
  for _, changes in ipairs { before.changed or {}, now.changed or {} } do
    for _, change in ipairs(changes) do
      if not have[change.nr] then list[#list + 1], have[change.nr] = change, true end
    end
  end
  table.sort(list, book.before)
  return list
end

--- What the names mean that stand in code, at the end of this chapter: book.names has where each was defined
-- last, book.members which are those of members as well, book.headers where each header begins, book.own what means
-- something else in a block.
local function read_names()
  book.names, book.members, book.headers = {}, {}, {}
  local function read_one(chapter)
    local there = book.noted(chapter.slug)
    for _, definition in ipairs(there.names) do
      local of_chapter = definition.file:find("%.hpp$") or chapter == book.chapter
      if of_chapter then
        definition.changed = all_changes(book.names[definition.name], definition)
        book.names[definition.name] = definition
      end
    end
    for name in pairs(there.members) do book.members[name] = true end
    for _, header in ipairs(there.headers) do book.headers[header.name] = header end
    book.own = there.own
  end
  for i = 1, book.chapter.position - 1 do
    if not (book.chapter.fresh or book.chapters[i].fresh) then read_one(book.chapters[i]) end
  end
  read_one(book.chapter)
end

--- Appendices are the chapters from 81 on.
function book.is_appendix(chapter) return chapter.number > 80 end

--- Chapters are numbered; appendices have letters: 81 is A.
function book.number(chapter)
  return book.is_appendix(chapter) and string.char(string.byte("A") + chapter.number - 81) or tostring(chapter.number)
end

--- The number of a chunk, "4.12", as pages show it: in appendix D it is D.12.
function book.chunk_number(nr)
  local chapter, place = nr:match("^(%d+)(%..*)$")
  return chapter and book.number { number = tonumber(chapter) } .. place or nr
end

--- Loads what every page needs (index/book.lua) and what tangle says of this chapter. The front page
-- ("index") is no chapter.
function book.open(options)
  for key, value in pairs(options) do book[key] = value end
  book.chapters = read_index("book").chapters
  book.positions, book.figures = {}, {}
  for i, chapter in ipairs(book.chapters) do
    chapter.position = i
    book.positions[chapter.slug] = i
    --- Figures are numbered in each chapter, in the order of the text: 2.1, 2.2, …; in appendices D.1, D.2, …
    for k, anchor in ipairs(chapter.figures) do
      book.figures[chapter.slug .. "#" .. anchor] = book.number(chapter) .. "." .. k
    end
  end
  if book.slug == "index" then return end
  if not book.positions[book.slug] then
    book.fail(("%s/index: error: there is no chapter %s"):format(book.build, book.slug))
  end
  book.chapter = book.chapters[book.positions[book.slug]]
  local index = book.index(book.slug)
  book.chapter.fences, book.chapter.lives, book.chapter.roots = index.fences, index.lives, index.roots
  read_names()
  for i, fence in ipairs(index.fences) do
    fence.number, fence.own = i, book.own[tostring(i)] or {}
    book.complete(fence)
  end
end

--- What a fence's page says of the other fences of its chunk.
function book.complete(fence)
  fence.text = fence.text:gsub("\n+$", "")
  if fence.kind == "figure" then fence.figure_number = book.figures[book.slug .. "#" .. fence.anchor] end
  local life = fence.life and book.chapter.lives[fence.life]
  if not life then return end
  fence.used_in, fence.also = life.users, {}
  for i, other in ipairs(life.fences) do
    if i ~= fence.place then table.insert(fence.also, other) end
  end
end

--- All of a file.
function book.read(path)
  local file = assert(io.open(path, "r"))
  local text = file:read("a")
  file:close()
  return text
end

function book.fail(message)
  io.stderr:write(message, "\n")
  os.exit(1)
end

--- Notes a problem of this chapter; all of them are shown together at the end.
function book.problem(line, message)
  local source = book.chapter and book.chapter.source or "book/front.md"
  local where = source .. ":" .. (line and (line .. ":1:") or "")
  table.insert(book.problems, { line = line or 0, text = where .. " error: " .. message })
end

function book.stop_if_problems()
  if #book.problems == 0 then return end
  table.sort(book.problems, function(a, b) return a.line < b.line end)
  local texts = {}
  for _, problem in ipairs(book.problems) do texts[#texts + 1] = problem.text end
  book.fail(table.concat(texts, "\n"))
end

--- The line of the chapter's source that holds `text`, for error messages.
function book.line_of(text)
  local number = 0
  for line in io.lines(book.source .. "/" .. (book.chapter and book.chapter.source or "book/front.md")) do
    number = number + 1
    if line:find(text, 1, true) then return number end
  end
end

local entities = { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;" }
function book.escape(text) return (text:gsub('[&<>"]', entities)) end

--- A title as the page prints it: real quotation marks, and nothing that HTML would misread.
function book.title(chapter)
  return book.escape((chapter.title:gsub("'", "’"):gsub('"(.-)"', "“%1”")))
end

function book.label(chapter)
  if chapter.number == 0 then return "Preface" end
  return (book.is_appendix(chapter) and "Appendix " or "Chapter ") .. book.number(chapter)
end

--- Where a link to a place {chapter=, anchor=} leads from this page.
function book.href(place)
  local file = (place.chapter ~= book.slug or book.prefix) and (book.prefix or "") .. place.chapter .. ".html" or ""
  return file .. "#" .. place.anchor
end

--- Files are set as code, chunk names as words.
function book.is_file(title) return title:find("%.[hc]pp$") ~= nil end
function book.name_html(title)
  local text = book.escape(title)
  return book.is_file(title) and "<code>" .. text .. "</code>" or text
end

--- Does place a stand before place b in the book?
function book.before(a, b)
  local x, y = book.positions[a.chapter], book.positions[b.chapter]
  if x ~= y then return x < y end
  return tonumber(a.nr:match("%d+$")) < tonumber(b.nr:match("%d+$"))
end

--- Turns inlines or blocks into HTML.
function book.html(content)
  local first = content[1]
  local block = first and pandoc.utils.type and pandoc.utils.type(first) == "Block"
  local doc = pandoc.Pandoc(block and content or { pandoc.Plain(content) })
  return (pandoc.write(doc, "html"):gsub("\n$", ""))
end

function book.raw(html) return pandoc.RawBlock("html", html) end

return book
