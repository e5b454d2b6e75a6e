// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#define RANKFALL_NUMERIC_VARIANT kAvx512
#define RANKFALL_NUMERIC_NAME "AVX-512"
#define RANKFALL_NUMERIC_EIGEN EigenAvx512
#include "core/numeric/kernels/variant.h"
