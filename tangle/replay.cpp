#include "replay.hpp"

#include <memory>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "chapter_checks.hpp"
#include "mentions.hpp"
#include "outputs.hpp"
#include "report.hpp"
#include "snapshots.hpp"
#include "stage.hpp"
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

/// Numbers the chunks of a chapter, and gives them their ids in the page.
class Numbering {
public:
    void number(PlayedFence& played) {
        const Fence& fence = *played.fence;
        played.number = next_++;
        const std::string base = (fence.is_file() ? "file-" : "chunk-") + fence.name;
        played.part = ++parts_[base];
        std::size_t suffix = played.part;
        do {
            played.anchor = suffix == 1 ? base : base + "-" + std::to_string(suffix);
            ++suffix;
        } while (!anchors_.insert(played.anchor).second);
    }

private:
    std::size_t next_ = 1;
    std::unordered_map<std::string, std::size_t> parts_;
    std::unordered_set<std::string> anchors_;
};

/// Plays one chapter: its fences from first to last, then its end.
class ChapterReplay {
public:
    ChapterReplay(PlayedBook& book, std::size_t index, Inheritance& inherited,
                  Report& report)
        : index_(index), stage_{*book.chapters[index].chapter, book.chapters[index], book,
                                inherited, report},
          snapshots_(stage_, roots_) {}

    void run();

private:
    void play(PlayedFence& played);
    void play_code(PlayedFence& played);
    void define(PlayedFence& played);
    void change(PlayedFence& played);
    bool check_new(const Fence& fence);
    void begin_file(const Fence& fence);
    std::size_t begin_life(PlayedFence& played);
    void join_life(PlayedFence& played, std::size_t life);

    void make_files();
    void check();
    void sweep();

    std::size_t index_;
    Stage stage_;
    Numbering numbering_;
    Mentions mentions_;
    Roots roots_;
    Snapshots snapshots_;
    std::unordered_set<const Chunk*> kept_;  ///< what headers are made of
};

void ChapterReplay::run() {
    stage_.inherited.missing.look_ahead(stage_.chapter);
    for (PlayedFence& played : stage_.played.fences) play(played);
    make_files();
    roots_.tell(stage_.played.fences);
    mentions_.resolve(stage_);
    check();
    sweep();
}

void ChapterReplay::play(PlayedFence& played) {
    const Fence& fence = *played.fence;
    switch (fence.kind) {
    case Kind::root:
    case Kind::chunk:
        play_code(played);
        break;
    case Kind::show:
        snapshots_.make_show(fence);
        break;
    case Kind::stub:
    case Kind::solution:
        played.anchor = snapshots_.make_exercise(fence);
        break;
    case Kind::run:
        break;
    case Kind::figure:
        played.anchor = fence.name;
        break;
    }
    if (fence.language == "cpp" || fence.language == "diff") mentions_.collect(played);
}

void ChapterReplay::play_code(PlayedFence& played) {
    const Fence& fence = *played.fence;
    numbering_.number(played);
    if (fence.operation != nullptr) {
        change(played);
    } else if (check_new(fence)) {
        if (fence.is_file()) begin_file(fence);
        if (fence.now) {
            snapshots_.make_now(fence, begin_life(played));
        } else {
            define(played);
        }
    }
}

/// Reports a definition of what exists already.
bool ChapterReplay::check_new(const Fence& fence) {
    const Chunk* old = stage_.state().find(fence.name, fence.is_file());
    if (old == nullptr) return true;
    const std::string where =
        old->place.source->path() + ":" + std::to_string(old->place.line);
    stage_.report.error(fence.place,
                        in_ticks(fence.name) + " exists already (" + where +
                            "); add to it with `.append`, change it with `.replace` or a "
                            "patch, or choose another name");
    return false;
}

/// Enters a new file in the lists; two that differ only by letter case would be one on some
/// disks.
void ChapterReplay::begin_file(const Fence& fence) {
    const bool header = fence.name.ends_with(".hpp");
    auto& names = header ? stage_.inherited.headers : stage_.programs;
    const auto [other, is_new] = names.emplace(lower(fence.name), fence.name);
    if (!is_new) {
        const bool same = other->second == fence.name;
        stage_.report.error(
            fence.place, same
                             ? "the chapter has a program " + in_ticks(fence.name) +
                                   " already; choose another name"
                             : in_ticks(fence.name) + " and " + in_ticks(other->second) +
                                   " would be one file on some disks; choose another name");
        return;
    }
    const std::string stem = fence.name.substr(0, fence.name.size() - 4);
    if (header) {
        stage_.played.headers.push_back(fence.name);
    } else {
        (fence.now ? stage_.played.now : stage_.played.programs).push_back(stem);
    }
}

void ChapterReplay::define(PlayedFence& played) {
    Chunk& chunk = stage_.inherited.state.add(played.fence->as_chunk());
    stage_.inherited.missing.revive(chunk);
    chunk.life = begin_life(played);
    stage_.inherited.expansions.note_change(chunk);
}

std::size_t ChapterReplay::begin_life(PlayedFence& played) {
    const std::size_t life = stage_.book.lives.size();
    stage_.book.lives.emplace_back().chapter = index_;
    join_life(played, life);
    return life;
}

void ChapterReplay::join_life(PlayedFence& played, std::size_t life) {
    auto& fences = stage_.book.lives[life].fences;
    fences.push_back(&played);
    played.life = life;
    played.place_in_life = fences.size();
}

/// Appends, replaces, patches, or does what else a fence of its class does.
void ChapterReplay::change(PlayedFence& played) {
    const Fence& fence = *played.fence;
    Chunk* chunk = stage_.state().find(fence.name, fence.is_file());
    if (chunk == nullptr) {
        const std::string how =
            fence.is_file() ? "begin it with a block ```cpp {file=" + fence.name + "}"
                            : "define it first with a block ```cpp {#" + fence.name + "}";
        stage_.inherited.missing.report(fence.place, fence.name, fence.is_file(), how);
        return;
    }
    join_life(played, chunk->life);
    Life& life = stage_.book.lives[chunk->life];
    if (fence.is_patch()) {
        drop_references(removed_lines(fence), life);
    } else if (fence.deed() != "append") {
        drop_references(chunk->lines, life);
    }
    fence.operation->change(*chunk, fence.as_chunk(), stage_.report.listener());
    stage_.inherited.expansions.note_change(*chunk);
}

/// Makes every header and program as it stands at the chapter's end.
void ChapterReplay::make_files() {
    for (const std::unique_ptr<Chunk>& root : stage_.state().all()) {
        if (!root->is_file) continue;
        const auto expansion = stage_.inherited.expansions.of(*root);
        stage_.inherited.missing.report_problems(*expansion);
        roots_.add(root->name, *expansion);
        add_file(stage_, stage_.folder() + root->name, expansion);
        const bool changed =
            stage_.inherited.expansions.is_new_text(root->name, expansion->clean);
        stage_.played.files.push_back(
            {root->name, changed, {expansion, &expansion->origins}});
        if (root->is_header()) {
            const auto& chunks = expansion->reach.chunks;
            kept_.insert(chunks.begin(), chunks.end());
        } else {
            note_program(stage_, stage_.folder(), root->name, *expansion, false);
        }
    }
}

void ChapterReplay::check() {
    mentions_.check_inside(stage_);
    check_figures(stage_);
    if (stage_.chapter.damaged) return;  // what has faults cannot be complete
    check_unused(stage_, snapshots_);
    check_exercises(stage_, snapshots_);
    check_list(stage_);
    check_commands(stage_);
}

/// Headers live on, with the chunks that they are made of. Everything else ends here.
void ChapterReplay::sweep() {
    const auto owners = roots_.owners();
    const std::string chapter = "chapter " + std::to_string(stage_.chapter.number);
    for (const std::unique_ptr<Chunk>& chunk : stage_.state().all()) {
        stage_.book.lives[chunk->life].dropped.clear();
        if (kept_.contains(chunk.get())) continue;
        const auto owner = owners.find(chunk->life);
        const bool owned = owner != owners.end() && !chunk->is_file;
        stage_.inherited.missing.bury(*chunk,
                                      owned ? chapter + "'s " + owner->second : chapter);
    }
    stage_.inherited.state.drop(
        [&](const Chunk& chunk) { return !kept_.contains(&chunk); });
}

/// A place for all that is to be found out of the book; nothing in it moves from here on.
PlayedBook unplayed(const Book& book) {
    PlayedBook played;
    for (const Chapter& chapter : book) {
        PlayedChapter& next = played.chapters.emplace_back();
        next.chapter = &chapter;
        for (const Fence& fence : chapter.fences) {

            PlayedFence& place = next.fences.emplace_back();
            place.fence = &fence;
            place.chapter = played.chapters.size() - 1;
        }
    }
    return played;
}

}  // namespace

PlayedBook replay(const Book& book, const std::string& line_prefix, Report& report,
                  std::size_t room) {
    PlayedBook played = unplayed(book);
    Inheritance common(played, line_prefix, room, report);
    for (std::size_t i = 0; i < book.size(); ++i) {
        if (book[i].list.fresh) {
            Inheritance own(played, line_prefix, room, report);
            ChapterReplay(played, i, own, report).run();
        } else {
            ChapterReplay(played, i, common, report).run();
        }
    }
    return played;
}

}  // namespace tangle
