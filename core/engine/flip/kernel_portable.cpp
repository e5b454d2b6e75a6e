// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#define RANKFALL_FLIP_MAKE makePortableKernel
#include "core/engine/flip/kernel_variant.h"
