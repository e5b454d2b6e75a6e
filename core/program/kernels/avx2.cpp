// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#define RANKFALL_BLOCKS_VARIANT kAvx2
#define RANKFALL_BLOCKS_NAME "AVX2"
#define RANKFALL_BLOCKS_EIGEN EigenAvx2
#include "core/program/kernels/variant.h"
