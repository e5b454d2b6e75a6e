// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#define RANKFALL_NET_KERNELS kAvx2Kernels
#include "core/net/kernels/variant.h"
