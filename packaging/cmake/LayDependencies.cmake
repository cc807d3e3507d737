# Every third-party package is found here and nowhere else.

find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(Torch REQUIRED)

# LibTorch's headers are not ours to mend: as SYSTEM includes they cannot break a build with -Werror.
add_library(lay_torch INTERFACE)
add_library(lay::torch ALIAS lay_torch)
target_link_libraries(lay_torch INTERFACE ${TORCH_LIBRARIES})
target_include_directories(lay_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})

# oneDNN answers the Fortran sgemm_ that Debian's LibTorch asks of the (slow) reference BLAS.
find_package(dnnl QUIET)

# The body's sources are a tar.xz; only `layfigure-train body` reads it.
if(LAY_BUILD_TRAINER)
  find_package(LibArchive QUIET)
endif()

if(LAY_BUILD_RENDER OR LAY_BUILD_CLI OR LAY_BUILD_GUI)
  find_package(OpenCV 4.6 REQUIRED COMPONENTS core imgproc imgcodecs)
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
