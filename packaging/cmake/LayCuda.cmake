# The CUDA compiler, for core/kernels' .cu files. LibTorch's CUDA is LibTorch's own affair (LayTorch.cmake).
# Sets LAY_CUDA_KERNELS and LAY_CUDA_STATUS.

set(LAY_CUDA_KERNELS OFF)
set(LAY_CUDA_STATUS "off")
if(NOT LAY_ENABLE_CUDA MATCHES "^(AUTO|ON|OFF)$")
  message(FATAL_ERROR "LAY_ENABLE_CUDA is '${LAY_ENABLE_CUDA}'; it must be AUTO, ON or OFF.")
endif()

if(NOT LAY_ENABLE_CUDA STREQUAL "OFF")
  # NVIDIA's installer puts the compiler where no PATH looks.
  if(NOT CMAKE_CUDA_COMPILER AND NOT DEFINED ENV{CUDACXX} AND EXISTS /usr/local/cuda/bin/nvcc)
    find_program(LAY_NVCC nvcc HINTS /usr/local/cuda/bin)
    # Not CMAKE_CUDA_COMPILER: that would spare it the trial below.
    set(ENV{CUDACXX} ${LAY_NVCC})
  endif()
  include(CheckLanguage)
  check_language(CUDA)
  if(CMAKE_CUDA_COMPILER)
    if(NOT DEFINED CMAKE_CUDA_ARCHITECTURES)
      set(CMAKE_CUDA_ARCHITECTURES all-major)
    endif()
    enable_language(CUDA)
    # std::span in the kernels' interface is C++20, which nvcc knows from 12 on.
    if(CMAKE_CUDA_COMPILER_ID STREQUAL "NVIDIA" AND CMAKE_CUDA_COMPILER_VERSION VERSION_LESS 12)
      set(LAY_CUDA_STATUS "off: nvcc ${CMAKE_CUDA_COMPILER_VERSION} is too old, 12 is needed")
    else()
      find_package(CUDAToolkit REQUIRED)
      # CMake 3.25 has not heard that nvcc knows C++20.
      if(NOT DEFINED CMAKE_CUDA20_STANDARD_COMPILE_OPTION)
        set(CMAKE_CUDA20_STANDARD_COMPILE_OPTION "-std=c++20")
      endif()
      set(CMAKE_CUDA_STANDARD 20)
      set(CMAKE_CUDA_STANDARD_REQUIRED ON)
      set(CMAKE_CUDA_EXTENSIONS OFF)
      set(LAY_CUDA_KERNELS ON)
      set(LAY_CUDA_ARCHITECTURES ${CMAKE_CUDA_ARCHITECTURES})
      set(LAY_CUDA_STATUS "nvcc ${CMAKE_CUDA_COMPILER_VERSION} for ${LAY_CUDA_ARCHITECTURES}")
    endif()
  else()
    set(LAY_CUDA_STATUS "off: no CUDA compiler that works was found")
  endif()
  if(LAY_ENABLE_CUDA STREQUAL "ON" AND NOT LAY_CUDA_KERNELS)
    message(FATAL_ERROR "LAY_ENABLE_CUDA is ON, but the CUDA kernels are ${LAY_CUDA_STATUS}. Install NVIDIA's CUDA "
                        "toolkit 12 or later, give its compiler with -DCMAKE_CUDA_COMPILER=/path/to/nvcc (and its host "
                        "compiler with -DCMAKE_CUDA_HOST_COMPILER), or set LAY_ENABLE_CUDA=OFF.")
  endif()
endif()
