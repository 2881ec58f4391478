#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "book.hpp"
#include "world.hpp"

namespace tangle {

/// Plays one chapter: its fences from first to last, then its end.
class ChapterReplay {
public:
    ChapterReplay(Book& book, std::size_t index, World& world, Report& report);

    void run();

private:
    // replay.cpp: one fence after the other.
    void look_ahead();
    void play(Fence& fence);
    void play_code(Fence& fence);
    void define(Fence& fence);
    void change(Fence& fence);
    void begin_file(Fence& fence);
    bool check_new(const Fence& fence);
    void number(Fence& fence);
    void live(Fence& fence, std::size_t life);
    void note_references(Fence& fence);

    // places.cpp: what is made from the state at a fence's place.
    void make_now(Fence& fence);
    void make_show(Fence& fence);
    void make_exercise(Fence& fence);
    std::vector<const Chunk*> included_headers(const Expansion& expansion) const;
    std::vector<std::pair<const Chunk*, std::shared_ptr<const Expansion>>> whole_headers();
    std::shared_ptr<const Expansion> expand_here(const Fence& fence, ExpandOptions options);
    void add_file(const std::string& path,
                  const std::shared_ptr<const Expansion>& expansion);
    void add_record(const std::string& path, std::string text);
    void remember_root(const std::string& title, const Expansion& expansion);

    // finish.cpp: the chapter's end.
    void finish();
    void finish_roots();
    void note_file(const Chunk& root, const std::shared_ptr<const Expansion>& expansion);
    void note_program(const std::string& place, const std::string& file,
                      const Expansion& expansion, bool now);
    void note_files();
    void resolve_references();
    std::unordered_set<const Chunk*> ever_reached() const;
    void check_unused();
    void check_inside();
    void check_exercises();
    void check_list();
    Place place_of(const std::string& name) const;
    void compare_list(std::string_view keyword, const std::vector<std::string>& listed,
                      const std::vector<std::string>& found);
    void sweep();
    std::unordered_map<std::size_t, std::string> owners() const;

    // runs.cpp: transcripts and figures.
    void check_runs();
    void check_command(const Place& place, std::string_view command);
    bool is_program(std::string_view name) const;

    std::string folder() const { return chapter_.slug + "/"; }
    Place begin() const { return {chapter_.source.get(), 1, 1}; }

    /// A reference in the text of a fence.
    struct Mention {
        Fence* fence;
        std::string_view name;
        bool introduced;  ///< not mere context of a patch
    };

    /// A root made in this chapter, and the lives of what it is made of.
    struct Root {
        std::string title;
        std::vector<std::size_t> lives;
    };

    Book& book_;
    std::size_t index_;
    Chapter& chapter_;
    World& world_;
    State& state_;
    Report& report_;
    std::size_t next_number_ = 1;
    std::size_t next_show_ = 1;
    std::unordered_map<std::string, std::size_t> parts_;
    std::unordered_set<std::string> anchors_;
    std::unordered_map<std::string, std::string> programs_;    ///< by name in lower case
    std::unordered_map<std::string, const Fence*> exercises_;  ///< by name and kind
    std::vector<Mention> mentions_;
    std::vector<std::pair<Place, std::string_view>>
        inside_;  ///< `<<name>>` beside other code
    std::vector<Root> roots_;
    std::deque<Chunk> passing_;  ///< roots that are in no state
    std::unordered_set<std::size_t>
        used_;  ///< lives that roots at their place were made of
    std::unordered_set<std::string_view>
        excused_;  ///< referred to too early, and so not unused
    std::unordered_set<const Chunk*> inherited_;  ///< what headers keep alive
};

}  // namespace tangle
