// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

#include <cblas.h>

// Debian's OpenBLAS has LAPACK's Fortran symbols but neither lapacke.h nor prototypes for them.

/// Cholesky factorisation of a symmetric positive definite matrix.
void dpotrf_(const char *uplo, const int *n, double *a, const int *lda, int *info);

/// Solves A X = B with the factor that dpotrf_ made.
void dpotrs_(const char *uplo, const int *n, const int *nrhs, const double *a, const int *lda,
             double *b, const int *ldb, int *info);

/// The LQ factorisation of a matrix; the other routine forms its orthonormal rows.
void sgelqf_(const int *m, const int *n, float *a, const int *lda, float *tau, float *work,
             const int *lwork, int *info);
void sorglq_(const int *m, const int *n, const int *k, float *a, const int *lda, const float *tau,
             float *work, const int *lwork, int *info);

/// All eigenvalues, ascending, and eigenvectors of a symmetric matrix.
void dsyev_(const char *jobz, const char *uplo, const int *n, double *a, const int *lda, double *w,
            double *work, const int *lwork, int *info);
