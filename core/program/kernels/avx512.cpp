// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#define RANKFALL_BLOCKS_VARIANT kAvx512
#define RANKFALL_BLOCKS_NAME "AVX-512"
#define RANKFALL_BLOCKS_EIGEN EigenAvx512
#include "core/program/kernels/variant.h"
