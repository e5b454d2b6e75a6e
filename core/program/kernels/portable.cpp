// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#define RANKFALL_BLOCKS_VARIANT kPortable
#define RANKFALL_BLOCKS_NAME "no wide instructions"
#define RANKFALL_BLOCKS_EIGEN EigenPortable
#include "core/program/kernels/variant.h"
