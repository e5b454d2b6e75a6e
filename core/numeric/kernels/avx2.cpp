// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#define RANKFALL_NUMERIC_VARIANT kAvx2
#define RANKFALL_NUMERIC_NAME "AVX2"
#define RANKFALL_NUMERIC_EIGEN EigenAvx2
#include "core/numeric/kernels/variant.h"
