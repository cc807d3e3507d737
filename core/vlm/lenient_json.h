#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lay {

/// The JSON objects in what a model wrote, each as strict JSON, in their order. Models wrap them in
/// prose and code fences and think aloud before them (<think>...</think> is passed over); they
/// forget commas, quote with ' or typographic marks or not at all, put quotation marks and line
/// breaks into strings, write comments and Python's words, and are cut off in the middle: then what
/// is open is closed, and a member without a value is dropped. Strict JSON comes out as it is, but
/// for blanks.
///
/// Any UTF-8 text is taken. Beyond 1 MiB nothing is read, what is nested more than 16 levels deep
/// is passed over, and the work is bounded by a few times the length.
[[nodiscard]] std::vector<std::string> jsonObjectsIn(std::string_view text);

/// True when brackets outside of strings are nested more than `limit` levels deep: a parser that
/// builds a tree should not be given it.
[[nodiscard]] bool isNestedDeeper(std::string_view json, int limit);

}  // namespace lay
