// expect: You compared the columns of both. The columns of the first must equal the rows of the
//         second.
// fails: The message of the chapter; The wrong sizes agree; Nothing to complain about
#include <cstddef>
#include <string>

namespace answer {

std::string complaint(std::size_t a_rows, std::size_t a_columns, std::size_t b_rows,
                      std::size_t b_columns) {
    if (a_columns == b_columns) return "";
    auto shape = [](std::size_t rows, std::size_t columns) {
        return std::to_string(rows) + "x" + std::to_string(columns);
    };
    return "matmul: " + shape(a_rows, a_columns) + " times " + shape(b_rows, b_columns) +
           ": inner sizes " + std::to_string(a_columns) + " and " + std::to_string(b_rows) +
           " differ";
}

}
