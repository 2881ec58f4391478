#include "lua.hpp"

#include <nlohmann/json.hpp>
#include <string_view>

namespace tangle {

namespace {

std::string literal(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        const int code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (c == '\n') {
            result += "\\n";
        } else if (code < 0x20) {
            result += "\\0";
            result += static_cast<char>('0' + code / 10);
            result += static_cast<char>('0' + code % 10);
        } else {
            result += c;
        }
    }
    return result + "\"";
}

}  // namespace

std::string lua(const nlohmann::ordered_json& json) {
    if (json.is_string()) return literal(json.get_ref<const std::string&>());
    if (json.is_null()) return "nil";
    if (!json.is_structured()) return json.dump();
    std::string result = "{";
    for (const auto& [key, value] : json.items()) {
        if (result.size() > 1) result += ',';
        if (value.is_structured()) result += '\n';
        if (json.is_object()) result += "[" + literal(key) + "]=";
        result += lua(value);
    }
    return result + "}";
}

}  // namespace tangle
