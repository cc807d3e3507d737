# What can be switched, and the settings every target shares.

option(LAY_BUILD_GUI "The desktop (Qt 6 Widgets)" ON)
option(LAY_BUILD_RENDER "The OpenGL renderer, which the desktop and the command line's pictures need" ON)
option(LAY_BUILD_CLI "The command line" ON)
option(LAY_BUILD_TRAINER "The trainer" ON)
option(LAY_BUILD_TESTS "The tests" ON)
option(LAY_BUILD_BENCHMARKS "layfigure-kernel-bench, which measures posing (Google Benchmark)" OFF)
option(LAY_BUILD_FUZZERS "The fuzz targets with libFuzzer (needs clang); the whole build is instrumented" OFF)
option(LAY_JOIN_SOURCES "Compile several files at a time: much faster from nothing, slower after a small change" ON)
option(LAY_WARNINGS_AS_ERRORS "Treat warnings in our code as errors" ON)
set(LAY_ENABLE_CUDA AUTO CACHE STRING "CUDA kernels: AUTO where there is a CUDA compiler, ON, OFF")
set_property(CACHE LAY_ENABLE_CUDA PROPERTY STRINGS AUTO ON OFF)
set(LAY_SANITIZE "" CACHE STRING "Sanitizers, e.g. address,undefined or thread")

if(LAY_BUILD_GUI AND NOT LAY_BUILD_RENDER)
  message(FATAL_ERROR "LAY_BUILD_GUI needs LAY_BUILD_RENDER. Switch the renderer on, or the GUI off.")
endif()

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set_property(GLOBAL PROPERTY GLOBAL_DEPENDS_NO_CYCLES ON)

# Reading headers takes longer than compiling what we write: five files share one reading. So no two files of a folder may give
# different things the same name, not even in anonymous namespaces.
if(LAY_JOIN_SOURCES)
  set(CMAKE_UNITY_BUILD ON)
  set(CMAKE_UNITY_BUILD_BATCH_SIZE 5)
endif()

find_program(LAY_CCACHE ccache)
if(LAY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${LAY_CCACHE})
endif()

if(LAY_SANITIZE)
  # Of C++ alone: nvcc knows none of these.
  add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:-fsanitize=${LAY_SANITIZE};-fno-omit-frame-pointer;-g1>")
  # With the sanitizers' extra branches GCC takes the inside of an empty std::optional for uninitialised.
  add_compile_options($<$<COMPILE_LANGUAGE:CXX>:-Wno-maybe-uninitialized>)
  add_link_options(-fsanitize=${LAY_SANITIZE})
endif()

if(LAY_BUILD_FUZZERS)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "libFuzzer is part of clang, and the compiler is ${CMAKE_CXX_COMPILER_ID}. Use: cmake --preset fuzz")
  endif()
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined
                      -fno-omit-frame-pointer -g1)
  add_link_options(-fsanitize=address,undefined)
endif()

function(lay_print_configuration)
  message(STATUS "")
  message(STATUS "Layfigure ${PROJECT_VERSION}, ${CMAKE_BUILD_TYPE}")
  foreach(option LAY_BUILD_GUI LAY_BUILD_RENDER LAY_BUILD_CLI LAY_BUILD_TRAINER LAY_BUILD_TESTS LAY_BUILD_BENCHMARKS
                 LAY_WARNINGS_AS_ERRORS LAY_SANITIZE LAY_ENABLE_CUDA)
    message(STATUS "  ${option} = ${${option}}")
  endforeach()
  message(STATUS "  CUDA kernels: ${LAY_CUDA_STATUS}")
  message(STATUS "  LibTorch: ${Torch_VERSION}, CUDA: ${LAY_TORCH_CUDA}, sgemm_ through oneDNN: ${LAY_INTERPOSE_SGEMM}")
  message(STATUS "")
endfunction()
