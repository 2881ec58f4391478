// Playing a chapter's fences in their order. See replay.hpp.

#include "replay.hpp"

#include <algorithm>

#include "reference.hpp"
#include "report.hpp"
#include "text.hpp"

namespace tangle {

namespace {

/// The lines that a patch takes out.
Lines removed_lines(const Fence& fence) {
    Lines removed;
    for (const Line& line : fence.lines) {
        if (line.text.starts_with('-')) removed.push_back(patched_line(line));
    }
    return removed;
}

/// Remembers which references the chunk once had.
void drop_references(const Lines& lines, Life& life) {
    for (const Line& line : lines) {
        if (!line.reference.empty()) life.dropped.push_back(line.reference);
    }
}

}  // namespace

void replay(Book& book, const std::string& line_prefix, Report& report) {
    World main(book, line_prefix, report);
    for (std::size_t i = 0; i < book.chapters.size(); ++i) {
        if (book.chapters[i].list.fresh) {
            World own(book, line_prefix, report);
            ChapterReplay(book, i, own, report).run();
        } else {
            ChapterReplay(book, i, main, report).run();
        }
    }
}

ChapterReplay::ChapterReplay(Book& book, std::size_t index, World& world, Report& report)
    : book_(book), index_(index), chapter_(book.chapters[index]), world_(world),
      state_(world.state), report_(report) {}

void ChapterReplay::run() {
    look_ahead();
    for (Fence& fence : chapter_.fences) play(fence);
    finish();
}

void ChapterReplay::look_ahead() {
    world_.later_chunks.clear();
    world_.later_files.clear();
    world_.doubtful.insert(chapter_.doubtful.begin(), chapter_.doubtful.end());
    for (const Fence& fence : chapter_.fences) {
        if (fence.operation != nullptr) continue;
        if (fence.kind == Kind::chunk) world_.later_chunks.emplace(fence.name, fence.place);
        if (fence.kind == Kind::root) world_.later_files.emplace(fence.name, fence.place);
    }
}

void ChapterReplay::play(Fence& fence) {
    switch (fence.kind) {
    case Kind::root:
    case Kind::chunk:
        play_code(fence);
        break;
    case Kind::show:
        make_show(fence);
        break;
    case Kind::stub:
    case Kind::solution:
        make_exercise(fence);
        break;
    case Kind::run:
        break;
    case Kind::figure:
        fence.anchor = fence.name;
        break;
    }
    if (fence.language == "cpp" || fence.language == "diff") note_references(fence);
}

void ChapterReplay::play_code(Fence& fence) {
    number(fence);
    if (fence.operation != nullptr) {
        change(fence);
    } else if (check_new(fence)) {
        if (fence.is_file()) begin_file(fence);
        if (fence.now) {
            make_now(fence);
        } else {
            define(fence);
        }
    }
}

/// Numbers the fence within the chapter, and gives it its id in the page.
void ChapterReplay::number(Fence& fence) {
    fence.number = next_number_++;
    const std::string base = (fence.is_file() ? "file-" : "chunk-") + fence.name;
    fence.part = ++parts_[base];
    std::size_t suffix = fence.part;
    do {
        fence.anchor = suffix == 1 ? base : base + "-" + std::to_string(suffix);
        ++suffix;
    } while (!anchors_.insert(fence.anchor).second);
}

/// Reports a definition of what exists already.
bool ChapterReplay::check_new(const Fence& fence) {
    const Chunk* old = state_.find(fence.name, fence.is_file());
    if (old == nullptr) return true;
    const std::string where =
        old->place.source->path() + ":" + std::to_string(old->place.line);
    report_.error(fence.place,
                  in_ticks(fence.name) + " exists already (" + where +
                      "); add to it with `.append`, change it with `.replace` or a "
                      "patch, or choose another name");
    return false;
}

/// Enters a new file in the lists; two that differ only by letter case would be one on some
/// disks.
void ChapterReplay::begin_file(Fence& fence) {
    const bool header = fence.name.ends_with(".hpp");
    auto& names = header ? world_.headers : programs_;
    const auto [other, is_new] = names.emplace(lower(fence.name), fence.name);
    if (!is_new) {
        const bool same = other->second == fence.name;
        report_.error(fence.place,
                      same ? "the chapter has a program " + in_ticks(fence.name) +
                                 " already; choose another name"
                           : in_ticks(fence.name) + " and " + in_ticks(other->second) +
                                 " would be one file on some disks; choose another name");
        return;
    }
    const std::string stem = fence.name.substr(0, fence.name.size() - 4);
    if (header) {
        chapter_.headers.push_back(fence.name);
    } else {
        (fence.now ? chapter_.now : chapter_.programs).push_back(stem);
    }
}

void ChapterReplay::define(Fence& fence) {
    Chunk& chunk = state_.add(fence.as_chunk());
    world_.revive(chunk);
    chunk.life = book_.lives.size();
    book_.lives.emplace_back().chapter = index_;
    live(fence, chunk.life);
    world_.touch(chunk);
}

void ChapterReplay::live(Fence& fence, std::size_t life) {
    fence.life = life;
    book_.lives[life].fences.push_back(&fence);
    fence.place_in_life = book_.lives[life].fences.size();
}

/// Appends, replaces, patches, or does what else a fence of its class does.
void ChapterReplay::change(Fence& fence) {
    Chunk* chunk = state_.find(fence.name, fence.is_file());
    if (chunk == nullptr) {
        const std::string how =
            fence.is_file() ? "begin it with a block ```cpp {file=" + fence.name + "}"
                            : "define it first with a block ```cpp {#" + fence.name + "}";
        world_.report_missing(fence.place, fence.name, fence.is_file(), how);
        return;
    }
    live(fence, chunk->life);
    if (fence.is_patch()) {
        drop_references(removed_lines(fence), book_.lives[chunk->life]);
    } else if (fence.deed() != "append") {
        drop_references(chunk->lines, book_.lives[chunk->life]);
    }
    fence.operation->change(*chunk, fence.as_chunk(), report_.listener());
    world_.touch(*chunk);
}

/// Collects what the fence refers to, and `<<name>>` where it is no reference.
void ChapterReplay::note_references(Fence& fence) {
    const bool patch = fence.is_patch();
    for (const Line& line : fence.lines) {
        const bool removed = patch && line.text.starts_with('-');
        const Line code = patch ? patched_line(line) : line;
        if (removed) continue;
        if (!code.reference.empty()) {
            const bool introduced = !patch || line.text.starts_with('+');
            mentions_.push_back({&fence, code.reference, introduced});
        } else if (const ReferenceScan scan = scan_reference(code.text);
                   scan.form == ReferenceForm::inside) {
            inside_.push_back({code.place, scan.name});
        }
    }
}

}  // namespace tangle
