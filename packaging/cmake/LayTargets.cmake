# One function per kind of thing we build, so that each folder's CMakeLists.txt is a list of names.

function(lay_configure_target target)
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR})
  # nvcc hands the host's part of a .cu file to the C++ compiler, in a form that -Wpedantic frowns upon.
  target_compile_options(${target} PRIVATE
    "$<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;-Wnon-virtual-dtor;-Woverloaded-virtual>"
    "$<$<COMPILE_LANG_AND_ID:CUDA,NVIDIA>:-Xcompiler=-Wall,-Wextra>")
  if(LAY_WARNINGS_AS_ERRORS)
    target_compile_options(${target} PRIVATE
      "$<$<COMPILE_LANGUAGE:CXX>:-Werror>" "$<$<COMPILE_LANG_AND_ID:CUDA,NVIDIA>:-Werror=all-warnings>")
  endif()
endfunction()

# lay_library(body SOURCES a.cpp ... DEPENDS lay::geometry ... PRIVATE_DEPENDS ZLIB::ZLIB ...)
# makes the static library lay_body with the alias lay::body. KEEP_APART: its files are never joined (LAY_JOIN_SOURCES).
function(lay_library name)
  cmake_parse_arguments(ARG "KEEP_APART" "" "SOURCES;DEPENDS;PRIVATE_DEPENDS" ${ARGN})
  add_library(lay_${name} STATIC ${ARG_SOURCES})
  add_library(lay::${name} ALIAS lay_${name})
  lay_configure_target(lay_${name})
  target_link_libraries(lay_${name} PUBLIC ${ARG_DEPENDS} PRIVATE ${ARG_PRIVATE_DEPENDS})
  if(ARG_KEEP_APART)
    set_target_properties(lay_${name} PROPERTIES UNITY_BUILD OFF)
  endif()
endfunction()

# lay_executable(layfigure-cli SOURCES ... DEPENDS ...)
function(lay_executable name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  lay_configure_target(${name})
  target_link_libraries(${name} PRIVATE ${ARG_DEPENDS})
endfunction()

# lay_test(core/body SOURCES ... DEPENDS ... LABELS core [XVFB] [KEEP_APART])
# One program per folder: a process that loads LibTorch pays half a second before main, so cases share it.
# XVFB starts the program on a virtual display of its own.
function(lay_test name)
  cmake_parse_arguments(ARG "XVFB;KEEP_APART" "" "SOURCES;DEPENDS;LABELS" ${ARGN})
  string(REPLACE "/" "_" target "test_${name}")
  add_executable(${target} ${ARG_SOURCES})
  lay_configure_target(${target})
  target_link_libraries(${target} PRIVATE lay::test_support ${ARG_DEPENDS})
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  if(ARG_KEEP_APART)
    set_target_properties(${target} PROPERTIES UNITY_BUILD OFF)
  endif()
  if(ARG_XVFB)
    add_test(NAME ${name} COMMAND xvfb-run -a -s "-screen 0 1600x1000x24" $<TARGET_FILE:${target}>)
  else()
    add_test(NAME ${name} COMMAND ${target})
  endif()
  set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT 600
                       ENVIRONMENT "OMP_WAIT_POLICY=PASSIVE")
endfunction()

# lay_embed_text(target out_header SHADER_A a.vert ...) writes a header with one constexpr string_view per file
# (name, file pairs), so that shaders need no resource system and no installation.
function(lay_embed_text target header)
  set(out ${CMAKE_BINARY_DIR}/generated/${header})
  set(pairs ${ARGN})
  list(LENGTH pairs count)
  set(files "")
  math(EXPR last "${count} - 1")
  foreach(i RANGE 1 ${last} 2)
    list(GET pairs ${i} file)
    list(APPEND files ${file})
  endforeach()
  string(REPLACE ";" "|" packed "${pairs}")
  add_custom_command(
    OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} "-DPAIRS=${packed}" -P ${PROJECT_SOURCE_DIR}/packaging/cmake/EmbedText.cmake
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/packaging/cmake/EmbedText.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${out})
  target_include_directories(${target} PRIVATE ${CMAKE_BINARY_DIR}/generated)
endfunction()
