# Every third-party package is found here and nowhere else.

find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(Torch REQUIRED)

# LibTorch's headers are not ours to mend: as SYSTEM includes they cannot break a build with -Werror.
add_library(lay_torch INTERFACE)
add_library(lay::torch ALIAS lay_torch)
target_link_libraries(lay_torch INTERFACE ${TORCH_LIBRARIES})
target_include_directories(lay_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})

# oneDNN answers the Fortran sgemm_ that Debian's LibTorch asks of the (slow) reference BLAS.
# Its CMake package insists on OpenCL's headers, which nothing here needs: the library is found without it.
find_library(LAY_DNNL_LIBRARY dnnl)
find_path(LAY_DNNL_INCLUDE_DIR oneapi/dnnl/dnnl.h)
if(LAY_DNNL_LIBRARY AND LAY_DNNL_INCLUDE_DIR)
  set(dnnl_FOUND TRUE)
  add_library(DNNL::dnnl UNKNOWN IMPORTED)
  set_target_properties(DNNL::dnnl PROPERTIES
    IMPORTED_LOCATION ${LAY_DNNL_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${LAY_DNNL_INCLUDE_DIR})
endif()

# The body's sources are a tar.xz; only `layfigure-train body` reads it.
if(LAY_BUILD_TRAINER)
  find_package(LibArchive QUIET)
endif()

if(LAY_BUILD_RENDER OR LAY_BUILD_CLI OR LAY_BUILD_GUI)
  find_package(OpenCV 4.6 REQUIRED COMPONENTS core imgproc imgcodecs)
endif()

if(LAY_BUILD_CLI)
  find_package(CLI11 2.1 REQUIRED)
endif()

if(LAY_BUILD_RENDER)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(EPOXY REQUIRED IMPORTED_TARGET epoxy)
  pkg_check_modules(EGL REQUIRED IMPORTED_TARGET egl)
endif()

if(LAY_BUILD_GUI)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets OpenGL OpenGLWidgets Svg Test)
endif()

if(LAY_BUILD_TESTS)
  find_package(GTest REQUIRED)
endif()
