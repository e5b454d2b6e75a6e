// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#define RANKFALL_NUMERIC_VARIANT kPortable
#define RANKFALL_NUMERIC_NAME "no wide instructions"
#define RANKFALL_NUMERIC_EIGEN EigenPortable
#include "core/numeric/kernels/variant.h"
