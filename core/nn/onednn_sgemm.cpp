// Debian's LibTorch multiplies matrices through whatever libblas.so.3 is installed, by default the
// reference BLAS, which is 80 times slower than the machine. A symbol of the executable comes
// before one of a shared library, so defining the Fortran entry sgemm_ here sends those products to
// oneDNN, on every machine and without any setting.

#include <oneapi/dnnl/dnnl.h>

extern "C" __attribute__((visibility("default"))) void sgemm_(const char* transpose_a,
                                                              const char* transpose_b,
                                                              const int* m,
                                                              const int* n,
                                                              const int* k,
                                                              const float* alpha,
                                                              const float* a,
                                                              const int* lda,
                                                              const float* b,
                                                              const int* ldb,
                                                              const float* beta,
                                                              float* c,
                                                              const int* ldc) {
  const auto row_major = [](char transpose) {
    return transpose == 'C' || transpose == 'c' ? 'T' : transpose;
  };
  // Column-major C = A B is row-major C' = B' A'.
  dnnl_sgemm(row_major(*transpose_b),
             row_major(*transpose_a),
             *n,
             *m,
             *k,
             *alpha,
             b,
             *ldb,
             a,
             *lda,
             *beta,
             c,
             *ldc);
}
