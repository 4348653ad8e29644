# What the CMakeLists.txt files below share.

# Warnings are errors, for our own code only: linked PRIVATE, and other people's headers are SYSTEM.
# Tests build small numbers from loop counters all day: a cast around each would hide what they test.
add_library(app_test_warnings INTERFACE)
target_compile_options(app_test_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
  -Wextra-semi -Wundef -Werror
  # gcc 12 sees overlapping copies inside std::string that are not there.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  # Under the sanitizers gcc loses track of what is initialised.
  $<$<BOOL:${APP_SANITIZE}>:-Wno-maybe-uninitialized>)
add_library(app_warnings INTERFACE)
target_link_libraries(app_warnings INTERFACE app_test_warnings)
target_compile_options(app_warnings INTERFACE -Wconversion)

# app_embed_pages(OUTPUT file.cpp PAGES page.md...)
# Writes the definition of sim::diagnostic_page: a table of the given pages, the file's name being the code.
function(app_embed_pages)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "OUTPUT" "PAGES")
  list(SORT arg_PAGES)
  set(rows "")
  foreach(page IN LISTS arg_PAGES)
    get_filename_component(code ${page} NAME_WE)
    file(READ ${page} words)
    if(words MATCHES "\\)PAGE\"")
      message(FATAL_ERROR "${page} contains )PAGE\" which would end its string in the program")
    endif()
    string(APPEND rows "    {\"${code}\", R\"PAGE(${words})PAGE\"},\n")
  endforeach()
  list(LENGTH arg_PAGES count)
  string(CONCAT text
    "// Written by CMake from assets/diagnostics.\n#include \"sim/io/diagnostic_pages.h\"\n\n"
    "#include <array>\n\nnamespace sim {\nnamespace {\n"
    "struct Page { std::string_view code, words; };\n"
    "constexpr std::array<Page, ${count}> kPages{{\n${rows}}};\n}  // namespace\n\n"
    "std::string_view diagnostic_page(std::string_view code) {\n"
    "  for (const Page& page : kPages)\n    if (page.code == code) return page.words;\n  return {};\n}\n\n"
    "}  // namespace sim\n")
  set(old "")
  if(EXISTS ${arg_OUTPUT})
    file(READ ${arg_OUTPUT} old)
  endif()
  if(NOT old STREQUAL text)
    file(WRITE ${arg_OUTPUT} "${text}")
  endif()
endfunction()

# The program looks for scenarios/ and assets/text/ beside itself. In the build tree these are links, so that
# an edited case is there at once.
function(app_content_beside target)
  set(beside $<TARGET_FILE_DIR:${target}>)
  add_custom_command(TARGET ${target} POST_BUILD
    COMMAND ${CMAKE_COMMAND} -E make_directory ${beside}/assets
    COMMAND ${CMAKE_COMMAND} -E create_symlink ${PROJECT_SOURCE_DIR}/scenarios ${beside}/scenarios
    COMMAND ${CMAKE_COMMAND} -E create_symlink ${PROJECT_SOURCE_DIR}/assets/text ${beside}/assets/text
    VERBATIM)
endfunction()

# Typefaces lie beside the program too: none is loaded from a path of the system at run time.
function(app_fonts_beside target)
  set(beside $<TARGET_FILE_DIR:${target}>/assets/fonts)
  add_custom_command(TARGET ${target} POST_BUILD
    COMMAND ${CMAKE_COMMAND} -E make_directory ${beside}
    COMMAND ${CMAKE_COMMAND} -E copy_if_different ${APP_FONTS} ${beside}
    VERBATIM)
endfunction()

# app_test(target LABEL label SHARDS n LINK library...)
# Makes a test program of `target` and registers it with ctest as n shards: a process a test would spend
# more time starting sanitizers than testing, one process would leave the second core idle.
#
# Tests find the repository through TEST_SOURCE_DIR and the finished program through the environment
# variable PQIP_BIN; APP_LONG_TESTS=1 in the environment asks for the long random runs.
function(app_test target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "LABEL;SHARDS" "LINK")
  get_target_property(sources ${target} SOURCES)
  if(NOT sources)
    # A missing part is a failure, not a skip.
    file(CONFIGURE OUTPUT empty_${target}.cpp CONTENT "int main() {}\n")
    target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/empty_${target}.cpp)
    set_target_properties(${target} PROPERTIES EXCLUDE_FROM_ALL ON)
    add_test(NAME ${target} COMMAND ${CMAKE_COMMAND} -E false)
    message(WARNING "${target} has no sources yet")
    return()
  endif()

  target_link_libraries(${target} PRIVATE ${arg_LINK} sim_testing GTest::gtest_main app_test_warnings)
  target_precompile_headers(${target} REUSE_FROM gtest_pch)
  if(APP_SANITIZE)
    # The address sanitizer's checks as calls, not in line: the same checks, in code that is made in three quarters
    # of the time. What is tested has them in line, since that is where a test's time goes.
    target_compile_options(${target} PRIVATE
      $<$<CXX_COMPILER_ID:GNU>:--param=asan-instrumentation-with-call-threshold=0>)
  endif()
  target_compile_definitions(${target} PRIVATE TEST_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  math(EXPR last "${arg_SHARDS} - 1")
  foreach(shard RANGE ${last})
    math(EXPR number "${shard} + 1")
    set(name ${target}.${number}of${arg_SHARDS})
    add_test(NAME ${name} COMMAND ${target} --gtest_brief=1)
    set_tests_properties(${name} PROPERTIES
      LABELS ${arg_LABEL}
      ENVIRONMENT "GTEST_TOTAL_SHARDS=${arg_SHARDS};GTEST_SHARD_INDEX=${shard};PQIP_BIN=${APP_PQIP_BIN}")
  endforeach()
endfunction()
