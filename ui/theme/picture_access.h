// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

namespace rankfall {

/// Tells assistive technology that the painted widgets of this program are pictures (or charts), whose value is their
/// accessible description. Before the first of them is made; more than once does no harm.
void installPictureAccess();

} // namespace rankfall
