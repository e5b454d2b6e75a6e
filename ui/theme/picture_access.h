// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

namespace rankfall {

/// Tells assistive technology that the painted widgets of this program are pictures (or charts), whose value is their
/// accessible description. Once a program; applyTheme() does it.
void installPictureAccess();

} // namespace rankfall
