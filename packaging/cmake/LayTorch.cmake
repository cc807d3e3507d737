# LibTorch: Debian's 1.13, or any later one that CMAKE_PREFIX_PATH names, for the processor or for CUDA.
# Sets LAY_TORCH_CUDA and LAY_INTERPOSE_SGEMM and makes lay::torch.

# A LibTorch with CUDA adds flags of its own for every .cu file; ours know nothing of it.
set(lay_cuda_flags "${CMAKE_CUDA_FLAGS}")
find_package(Torch REQUIRED)
set(CMAKE_CUDA_FLAGS "${lay_cuda_flags}")

set(LAY_TORCH_CUDA OFF)
if(TARGET torch_cuda)
  set(LAY_TORCH_CUDA ON)
endif()

# LibTorch's headers are not ours to mend: as SYSTEM includes they cannot break a build with -Werror.
add_library(lay_torch INTERFACE)
add_library(lay::torch ALIAS lay_torch)
target_link_libraries(lay_torch INTERFACE ${TORCH_LIBRARIES})
target_include_directories(lay_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})

# Some LibTorch were built with the C++ library's old strings. Everything that meets them must be too: what the
# trainer needs is C or headers alone, but Debian's OpenCV, Qt and GoogleTest have the new ones.
if(TORCH_CXX_FLAGS MATCHES "_GLIBCXX_USE_CXX11_ABI=0")
  if(LAY_BUILD_CLI OR LAY_BUILD_RENDER OR LAY_BUILD_GUI OR LAY_BUILD_TESTS)
    message(FATAL_ERROR "This LibTorch (${TORCH_INSTALL_PREFIX}) was built with the old C++ ABI, which the other "
                        "libraries do not have. Take the one whose name says cxx11-abi, or build the trainer alone: "
                        "cmake --preset trainer.")
  endif()
  add_compile_definitions(_GLIBCXX_USE_CXX11_ABI=0)
endif()

# Debian's LibTorch asks libblas.so.3 for its matrix products, by default the (slow) reference BLAS: there oneDNN
# answers instead. Others bring a fast one inside.
set(LAY_INTERPOSE_SGEMM OFF)
if(TARGET torch_cpu AND CMAKE_READELF)
  get_target_property(lay_torch_cpu_library torch_cpu LOCATION)
  execute_process(COMMAND ${CMAKE_READELF} -d ${lay_torch_cpu_library}
                  OUTPUT_VARIABLE lay_torch_needs ERROR_QUIET)
  if(lay_torch_needs MATCHES "NEEDED[^\n]*libblas\\.so")
    # Its CMake package insists on OpenCL's headers, which nothing here needs: the library is found without it.
    find_library(LAY_DNNL_LIBRARY dnnl)
    find_path(LAY_DNNL_INCLUDE_DIR oneapi/dnnl/dnnl.h)
    if(LAY_DNNL_LIBRARY AND LAY_DNNL_INCLUDE_DIR)
      set(LAY_INTERPOSE_SGEMM ON)
      add_library(DNNL::dnnl UNKNOWN IMPORTED)
      set_target_properties(DNNL::dnnl PROPERTIES
        IMPORTED_LOCATION ${LAY_DNNL_LIBRARY}
        INTERFACE_INCLUDE_DIRECTORIES ${LAY_DNNL_INCLUDE_DIR})
    else()
      message(WARNING "LibTorch multiplies through libblas.so.3, and oneDNN, which would do it much faster, was not "
                      "found. Install libdnnl-dev.")
    endif()
  endif()
endif()
