-- book.lua: what tangle's index says, where things are, and the problems met on the way.

local book = { problems = {} }

--- Loads BUILD/index.lua and finds this chapter in it. The front page ("index") is no chapter.
function book.open(options)
  for key, value in pairs(options) do book[key] = value end
  local path = book.build .. "/index.lua"
  local load, message = loadfile(path, "t", { ipairs = ipairs })
  if not load then book.fail(path .. ": error: tangle's index cannot be read: " .. message) end
  book.chapters = load().chapters
  book.positions, book.figures = {}, {}
  for i, chapter in ipairs(book.chapters) do
    chapter.position = i
    book.positions[chapter.slug] = i
    book.number_figures(chapter)
    for _, fence in ipairs(chapter.fences) do fence.text = fence.text:gsub("\n+$", "") end
    if chapter.slug == book.slug then book.chapter = chapter end
  end
  if not book.chapter and book.slug ~= "index" then
    book.fail(("%s: error: there is no chapter %s"):format(path, book.slug))
  end
end

--- Figures are numbered in each chapter, in the order of the text: 2.1, 2.2, …
function book.number_figures(chapter)
  local count = 0
  for _, fence in ipairs(chapter.fences) do
    if fence.kind == "figure" then
      count = count + 1
      fence.figure_number = chapter.number .. "." .. count
      book.figures[chapter.slug .. "#" .. fence.anchor] = fence.figure_number
    end
  end
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
  for line in io.lines(book.source .. "/" .. book.chapter.source) do
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

--- Where a link to a place {chapter=, anchor=} leads from this page.
function book.href(place)
  local file = place.chapter ~= book.slug and place.chapter .. ".html" or ""
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
