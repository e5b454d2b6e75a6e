// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#define RANKFALL_NET_KERNELS kPortableKernels
#include "core/net/kernels/variant.h"
