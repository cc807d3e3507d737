# Every third-party package is found here and nowhere else.

find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(nlohmann_json 3.11 REQUIRED)
include(LayCuda)
include(LayTorch)

# The body's sources are a tar.xz; only `layfigure-train body` reads it.
if(LAY_BUILD_TRAINER)
  find_package(LibArchive QUIET)
endif()

if(LAY_BUILD_RENDER OR LAY_BUILD_CLI OR LAY_BUILD_GUI)
  find_package(OpenCV 4.6 REQUIRED COMPONENTS core imgproc imgcodecs)
endif()

# Telephones' photos, HEIC and AVIF; without it opening one says what to do instead.
find_package(PkgConfig QUIET)
if(OpenCV_FOUND AND PKG_CONFIG_FOUND)
  pkg_check_modules(HEIF QUIET IMPORTED_TARGET libheif>=1.14)
endif()

# Networks of TensorFlow Lite are FlatBuffers; flatc writes their reader from our schema.
if(LAY_BUILD_CLI OR LAY_BUILD_GUI)
  find_package(FlatBuffers 2.0 REQUIRED)
  find_program(LAY_FLATC flatc REQUIRED)
endif()

# Checksums of imported models: the trainer imports none and is built on machines that have little.
if(LAY_BUILD_CLI OR LAY_BUILD_GUI OR LAY_BUILD_TESTS)
  find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto)
endif()

# Project files, the journal that unsaved work is recovered from, and a critic's memories.
if(LAY_BUILD_CLI OR LAY_BUILD_GUI OR LAY_BUILD_TESTS)
  find_package(SQLite3 3.36 REQUIRED)
endif()

# Reads back what is exported: an independent witness of our own writers.
if(LAY_BUILD_CLI OR LAY_BUILD_GUI OR LAY_BUILD_TESTS)
  find_package(assimp 5.2 REQUIRED)
endif()

# Characters beyond ASCII in what people write; without it the tokenizer knows English only.
find_package(ICU QUIET COMPONENTS uc)

# Asking a vision-language model, and keeping its key. Without libsecret keys come from the environment alone.
if(LAY_BUILD_CLI OR LAY_BUILD_GUI)
  find_package(CURL 7.87 REQUIRED)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(SECRET QUIET IMPORTED_TARGET libsecret-1)
endif()

# Charts are Cairo's; without it the command line says so when one is asked for.
if(LAY_BUILD_CLI)
  find_package(CLI11 2.1 REQUIRED)
  pkg_check_modules(CAIRO QUIET IMPORTED_TARGET cairo-png>=1.16)
endif()

if(LAY_BUILD_RENDER)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(EPOXY REQUIRED IMPORTED_TARGET epoxy)
  pkg_check_modules(EGL REQUIRED IMPORTED_TARGET egl)
endif()

if(LAY_BUILD_GUI)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets OpenGL OpenGLWidgets Svg Test LinguistTools)
endif()

if(LAY_BUILD_TESTS)
  find_package(GTest REQUIRED)
  # Writes test files in other programs' formats. Debian's own first: it has Debian's NumPy and SciPy.
  if(NOT DEFINED LAY_PYTHON)
    foreach(program /usr/bin/python3 python3)
      execute_process(COMMAND ${program} -c "import numpy, scipy.sparse"
                      RESULT_VARIABLE status OUTPUT_QUIET ERROR_QUIET)
      if(status EQUAL 0)
        set(LAY_PYTHON ${program} CACHE STRING "Python with NumPy and SciPy")
        break()
      endif()
    endforeach()
  endif()
  if(NOT LAY_PYTHON)
    message(STATUS "Python has no NumPy and SciPy (python3-numpy, python3-scipy): tests of other programs' files skip.")
  endif()
endif()

if(LAY_BUILD_BENCHMARKS)
  find_package(benchmark 1.7 REQUIRED)
endif()
