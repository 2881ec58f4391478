#include "index.hpp"

#include <string_view>

#include "text.hpp"

namespace tangle {

namespace {

/// A Lua string with that content.
std::string lua(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (c == '\n') {
            result += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            const int code = static_cast<unsigned char>(c);
            result += "\\0";
            result += static_cast<char>('0' + code / 10);
            result += static_cast<char>('0' + code % 10);
        } else {
            result += c;
        }
    }
    return result + "\"";
}

std::string lua(const std::vector<std::string>& list) {
    std::vector<std::string> items;
    for (const std::string& item : list) items.push_back(lua(item));
    return "{" + join(items, ", ") + "}";
}

std::string field(std::string_view key, const std::string& value) {
    return value.empty() ? std::string{} : std::string(key) + "=" + lua(value) + ", ";
}

/// Writes the index. What all fences of one chunk's life share stands in it once (`life[n]`),
/// so that it grows no faster than the book.
class IndexWriter {
public:
    explicit IndexWriter(const Book& book) : book_(book) {}

    std::string write() {
        text_ =
            std::string(index_mark) + "\n" +
            "local life, used = {}, {}\n"
            "local function others(links, k)\n"
            "  local result = {}\n"
            "  for i, link in ipairs(links) do if i ~= k then result[#result + 1] = link "
            "end end\n"
            "  return result\n"
            "end\n";
        for (std::size_t i = 0; i < book_.lives.size(); ++i) write_life(i);
        text_ += "return { chapters = {\n";
        for (const Chapter& chapter : book_.chapters) write_chapter(chapter);
        text_ += "} }\n";
        return std::move(text_);
    }

private:
    std::string number(const Fence& fence) const {
        if (fence.number == 0) return {};
        return std::to_string(book_.chapters[fence.chapter].number) + "." +
               std::to_string(fence.number);
    }

    /// The fields by which a page links to a fence.
    std::string link(const Fence& fence) const {
        return field("title", fence.title()) +
               field("chapter", book_.chapters[fence.chapter].slug) +
               field("anchor", fence.anchor) + field("nr", number(fence));
    }

    void write_life(std::size_t index) {
        const Life& life = book_.lives[index];
        const std::string key = "[" + std::to_string(index + 1) + "] = {\n";
        text_ += "life" + key;
        for (const Fence* fence : life.fences) {
            text_ += "  {op=\"" + std::string(to_string(fence->operation)) + "\", " +
                     link(*fence) + "},\n";
        }
        text_ += "}\nused" + key;
        for (const Fence* fence : life.users) text_ += "  {" + link(*fence) + "},\n";
        text_ += "}\n";
    }

    void write_chapter(const Chapter& chapter) {
        text_ += "{ " + field("slug", chapter.slug) +
                 "number=" + std::to_string(chapter.number) + ", " +
                 field("title", chapter.title) + field("source", chapter.list.path) + "\n";
        if (chapter.list.fresh) text_ += "  fresh=true,\n";
        text_ += "  headers=" + lua(chapter.headers) +
                 ", programs=" + lua(chapter.programs) + ", now=" + lua(chapter.now) +
                 ", exercises=" + lua(chapter.exercises) + ",\n";
        text_ += "  fences = {\n";
        for (const Fence& fence : chapter.fences) write_fence(fence);
        text_ += "} },\n";
    }

    void write_fence(const Fence& fence) {
        text_ += "  { " + field("language", fence.language) +
                 field("kind", to_string(fence.kind));
        text_ += "line=" + std::to_string(fence.first) +
                 ", last=" + std::to_string(fence.last) + ", ";
        text_ += field("anchor", fence.anchor) + field("nr", number(fence)) +
                 field("title", fence.title());
        write_code(fence);
        write_run(fence);
        text_ += field("from", fence.from) + field("alt", fence.alt) +
                 field("caption", fence.caption) + field("size", fence.size);
        std::string block;
        for (const Line& line : fence.lines) block.append(line.text).append("\n");
        text_ += "\n    text=" + lua(block) + " },\n";
    }

    void write_code(const Fence& fence) {
        if (fence.kind == Kind::root || fence.kind == Kind::chunk) {
            text_ += "op=\"" + std::string(to_string(fence.operation)) +
                     "\", part=" + std::to_string(fence.part) +
                     ", files=" + lua(fence.files) + ", ";
            text_ += field(fence.is_file() ? "file" : "name", fence.name);
        }
        if (fence.is_exercise()) text_ += field("exercise", fence.name);
        if (fence.now) text_ += "now=true, ";
        if (fence.file_scope) text_ += "scope=\"file\", ";
        if (!fence.compiled) text_ += "nocompile=true, ";
        if (fence.language == "cpp" || fence.language == "diff") write_links(fence);
    }

    void write_links(const Fence& fence) {
        text_ += "\n    refs={";
        for (const Link& reference : fence.references) {
            text_ += "{name=" + lua(reference.name) + ", ";
            const bool known = reference.life != no_life;
            text_ += known ? link(*book_.lives[reference.life].fences.front())
                           : "title=" + lua(readable(reference.name));
            text_ += "}, ";
        }
        text_ += "}, ";
        if (fence.life == no_life) return;
        const std::string index = "[" + std::to_string(fence.life + 1) + "]";
        text_ += "used_in=used" + index + ", also=others(life" + index + ", " +
                 std::to_string(fence.place_in_life) + "), ";
    }

    void write_run(const Fence& fence) {
        if (fence.kind != Kind::run) return;
        text_ +=
            "commands=" + lua(fence.commands) + ", " + field("tolerance", fence.tolerance);
        text_ += "status=" +
                 (fence.status.empty() ? "0" : std::to_string(std::stoi(fence.status))) +
                 ", ";
        if (fence.timing) text_ += "timing=true, ";
        if (fence.takes_long) text_ += "long=true, ";
        if (fence.stored) text_ += "stored=true, ";
        text_ += field("machine", fence.machine) + field("date", fence.date);
    }

    const Book& book_;
    std::string text_;
};

}  // namespace

std::string make_index(const Book& book) { return IndexWriter(book).write(); }

}  // namespace tangle
