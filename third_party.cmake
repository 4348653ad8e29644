# Every library the program stands on. Why each is there: CONTRIBUTING.md.
#
# The distribution's packages, except Dear ImGui: the one in Debian 12 is too old (no input event queue,
# Tab does not reach its buttons).

find_package(fmt 9 REQUIRED)
# fmt's own code, compiled once. Each file that says fmt::format would else compile it again: five seconds
# a file under the sanitizers.
# Two of its templates say that they are made elsewhere.
file(CONFIGURE OUTPUT fmt_once.cpp CONTENT [[
#include <fmt/format-inl.h>
template char fmt::detail::decimal_point_impl(fmt::detail::locale_ref);
template fmt::detail::thousands_sep_result<char> fmt::detail::thousands_sep_impl(fmt::detail::locale_ref);
]])
add_library(fmt_once STATIC ${CMAKE_CURRENT_BINARY_DIR}/fmt_once.cpp)
target_include_directories(fmt_once SYSTEM PUBLIC
  $<TARGET_PROPERTY:fmt::fmt-header-only,INTERFACE_INCLUDE_DIRECTORIES>)
find_package(tl-expected REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(SQLite3 3.40 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
if(APP_BUILD_PROGRAMS)
  find_package(CLI11 2.1 REQUIRED)
endif()
if(APP_BUILD_TESTS)
  find_package(GTest 1.12 REQUIRED)
endif()

if(NOT APP_BUILD_UI)
  return()
endif()

find_package(glfw3 3.3 REQUIRED)
find_package(OpenGL REQUIRED)
find_package(Freetype REQUIRED)

# Dear ImGui: the folder the user names, else the one ./dev downloaded, else upstream's own tag.
set(imgui_version 1.90.1)
set(imgui_downloaded ${PROJECT_SOURCE_DIR}/build/third_party/imgui-${imgui_version})
if(APP_IMGUI_DIR)
  set(imgui_dir ${APP_IMGUI_DIR})
elseif(EXISTS ${imgui_downloaded}/imgui.cpp)
  set(imgui_dir ${imgui_downloaded})
else()
  include(FetchContent)
  FetchContent_Declare(imgui_source
    GIT_REPOSITORY https://github.com/ocornut/imgui.git
    GIT_TAG v${imgui_version}
    GIT_SHALLOW ON)
  FetchContent_MakeAvailable(imgui_source)
  set(imgui_dir ${imgui_source_SOURCE_DIR})
endif()
if(NOT EXISTS ${imgui_dir}/imgui.cpp)
  message(FATAL_ERROR "There is no imgui.cpp in ${imgui_dir}. "
    "APP_IMGUI_DIR has to name a folder with the source of Dear ImGui ${imgui_version}.")
endif()
file(STRINGS ${imgui_dir}/imgui.h imgui_found REGEX "^#define IMGUI_VERSION ")
if(NOT imgui_found MATCHES "\"${imgui_version}\"")
  message(FATAL_ERROR "${imgui_dir} holds another version of Dear ImGui: ${imgui_found}; "
    "the program is written for ${imgui_version}.")
endif()

# Core, FreeType rendering and std::string fields. No GLFW in it: panels are tested without a window.
add_library(imgui STATIC
  ${imgui_dir}/imgui.cpp
  ${imgui_dir}/imgui_draw.cpp
  ${imgui_dir}/imgui_tables.cpp
  ${imgui_dir}/imgui_widgets.cpp
  ${imgui_dir}/misc/cpp/imgui_stdlib.cpp
  ${imgui_dir}/misc/freetype/imgui_freetype.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_dir} ${imgui_dir}/misc/cpp ${imgui_dir}/misc/freetype)
target_compile_definitions(imgui PUBLIC
  IMGUI_ENABLE_FREETYPE IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS)
target_link_libraries(imgui PRIVATE Freetype::Freetype)

add_library(imgui_opengl STATIC ${imgui_dir}/backends/imgui_impl_opengl3.cpp)
target_include_directories(imgui_opengl SYSTEM PUBLIC ${imgui_dir}/backends)
target_link_libraries(imgui_opengl PUBLIC imgui PRIVATE OpenGL::GL ${CMAKE_DL_LIBS})

# The OpenGL 3.3 loader, written by the distribution's generator. The extensions are for asking whether the
# graphics card was reset. The distribution's own copy is looked for first: it is a Python program, and another
# Python in PATH breaks it.
find_program(APP_GLAD glad PATHS /usr/bin NO_DEFAULT_PATH)
find_program(APP_GLAD glad REQUIRED)
set(glad_dir ${PROJECT_BINARY_DIR}/glad)
add_custom_command(
  OUTPUT ${glad_dir}/src/gl.c ${glad_dir}/include/glad/gl.h
  COMMAND ${APP_GLAD} --api gl:core=3.3 --extensions GL_ARB_robustness,GL_KHR_robustness
    --out-path ${glad_dir} --reproducible --quiet c
  COMMENT "Writing the OpenGL loader"
  VERBATIM)
add_library(glad STATIC ${glad_dir}/src/gl.c ${glad_dir}/include/glad/gl.h)
target_include_directories(glad SYSTEM PUBLIC ${glad_dir}/include)

# Typefaces. Inter is the program's own; the other two can be chosen. Source of each: CONTRIBUTING.md.
set(APP_FONTS "")
foreach(font
    opentype/inter/Inter-Regular.otf opentype/inter/Inter-SemiBold.otf
    opentype/opendyslexic/OpenDyslexic-Regular.otf opentype/opendyslexic/OpenDyslexic-Bold.otf
    truetype/andika/Andika-Regular.ttf truetype/andika/Andika-Bold.ttf)
  get_filename_component(name ${font} NAME)
  find_file(font_${name} ${font} PATHS /usr/share/fonts /usr/local/share/fonts NO_DEFAULT_PATH REQUIRED)
  list(APPEND APP_FONTS ${font_${name}})
endforeach()
