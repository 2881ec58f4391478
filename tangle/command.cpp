#include "command.hpp"

#include <filesystem>
#include <ostream>
#include <stdexcept>

#include "chapter.hpp"
#include "index.hpp"
#include "options.hpp"
#include "replay.hpp"
#include "report.hpp"
#include "source.hpp"
#include "text.hpp"
#include "tree.hpp"

namespace tangle {

namespace {

namespace fs = std::filesystem;

int print_errors(const Report& report, std::ostream& err) {
    for (const std::string& line : report.lines()) err << line << '\n';
    return 1;
}

Tree clean_tree(const std::string& folder, const PlayedBook& book) {
    std::vector<TreeFile> files;
    for (const OutputFile& file : book.files)
        files.push_back({file.path, file.clean.get()});
    return Tree(folder, std::move(files));
}

Tree lines_tree(const std::string& folder, const PlayedBook& book) {
    std::vector<TreeFile> files;
    for (const OutputFile& file : book.files) {
        if (file.lines != nullptr) files.push_back({file.path, file.lines.get()});
    }
    return Tree(folder, std::move(files));
}

Tree index_tree(const std::string& folder, const std::vector<IndexFile>& index) {
    std::vector<TreeFile> files;
    for (const IndexFile& file : index) files.push_back({file.name, &file.text});
    return Tree(folder, std::move(files));
}

/// Writes everything, once it is known that nothing stands in the way.
int write_all(const Options& options, const PlayedBook& book, std::ostream& err) {
    Report report;
    std::vector<Tree> trees;
    const std::vector<IndexFile> index =
        options.index.empty() ? std::vector<IndexFile>{} : make_index(book);
    if (!options.clean.empty()) trees.push_back(clean_tree(options.clean, book));
    if (!options.lines.empty()) trees.push_back(lines_tree(options.lines, book));
    if (!options.index.empty()) trees.push_back(index_tree(options.index, index));
    for (const Tree& tree : trees) {
        for (std::string& obstacle : tree.obstacles()) report.error(std::move(obstacle));
    }
    if (!report.empty()) return print_errors(report, err);
    for (const Tree& tree : trees) tree.write();
    return 0;
}

std::string normal_path(const std::string& path) {
    return fs::weakly_canonical(fs::absolute(path)).string();
}

/// Prints the place in the Markdown of one line of the clean tree.
int print_where(const Options& options, const PlayedBook& book, std::ostream& out,
                std::ostream& err) {
    const std::size_t colon = options.where.rfind(':');
    const std::string number =
        colon == std::string::npos ? "" : options.where.substr(colon + 1);
    if (!is_digits(number) || number.size() > 9) {
        err << "tangle: --where takes FILE:LINE, like build/01-a-neuron/neuron.hpp:12\n";
        return 2;
    }
    const std::string wanted = normal_path(options.where.substr(0, colon));
    for (const OutputFile& file : book.files) {
        if (file.origins == nullptr ||
            normal_path(options.clean + "/" + file.path) != wanted)
            continue;
        const std::size_t line = std::stoul(number);
        if (line == 0 || line > file.origins->size() ||
            (*file.origins)[line - 1].source == nullptr)
            break;
        const Place& place = (*file.origins)[line - 1];
        out << place.source->path() << ':' << place.line << ':' << place.column << '\n';
        return 0;
    }
    err << "tangle: error: no line of the book is at " << options.where << '\n';
    return 1;
}

int tangle_book(const Options& options, std::ostream& out, std::ostream& err) {
    Report report;
    Book book;
    read_chapters(options.chapters, book, report);
    const PlayedBook played = replay(book, options.line_prefix, report);
    if (!report.empty()) return print_errors(report, err);
    if (!options.where.empty()) return print_where(options, played, out, err);
    return write_all(options, played, err);
}

}  // namespace

int run_command(const std::vector<std::string>& arguments, std::ostream& out,
                std::ostream& err) {
    Options options;
    const std::string fault = read_options(arguments, options);
    if (!fault.empty()) {
        err << "tangle: " << fault << "; see tangle --help\n";
        return 2;
    }
    if (options.help) out << help_text;
    if (options.version) out << "tangle " TANGLE_VERSION "\n";
    if (options.help || options.version) return 0;
    try {
        return tangle_book(options, out, err);
    } catch (const std::exception& exception) {
        err << "tangle: error: " << exception.what() << '\n';
        return 1;
    }
}

}  // namespace tangle
