// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#define RANKFALL_FLIP_MAKE makeAvx2Kernel
#include "core/engine/flip/kernel_variant.h"
