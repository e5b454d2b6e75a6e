// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/io/gaussian.h"
#include "core/scheme/scheme.h"

#include <string>

/// The writers behind writeScheme(). Private to io. Each gives an error with the cause when it cannot hold the scheme.
namespace rankfall {

inline Gaussian coefficientOf(const Scheme& scheme, std::size_t product, std::size_t mode, std::size_t entry)
{
    return {scheme.products[product][mode][entry],
            scheme.isReal() ? Rational(0) : scheme.imaginary[product][mode][entry], false};
}

/// The scheme with mode C as published files index it: its transpose for matrix products.
inline Scheme asPublished(const Scheme& scheme)
{
    const auto format = scheme.target->format();
    if (!format) {
        return scheme;
    }
    const auto [n, m, p] = *format;
    Scheme out = scheme;
    for (auto* products : {&out.products, &out.imaginary}) {
        for (auto& product : *products) {
            const auto from = product[2];
            for (int i = 0; i < n; ++i) {
                for (int k = 0; k < p; ++k) {
                    product[2][static_cast<std::size_t>(k * n + i)] = from[static_cast<std::size_t>(i * p + k)];
                }
            }
        }
    }
    return out;
}

/// The lowest bytes of a number, the first one first.
std::string littleEndian(std::uint64_t bits, int count);
/// A .npy file (numpy.lib.format, version 1.0), padded as numpy does.
std::string npyFile(const std::string& descr, const std::string& shape, const std::string& body);

Expected<std::string> jsonForm(const Scheme& scheme);
Expected<std::string> reducedForm(const Scheme& scheme);

Expected<std::string> expForm(const Scheme& scheme);
Expected<std::string> formulasForm(const Scheme& scheme);
Expected<std::string> yacasForm(const Scheme& scheme);
Expected<std::string> movesForm(const Scheme& scheme);

Expected<std::string> ternaryForm(const Scheme& scheme);
Expected<std::string> coefficientForm(const Scheme& scheme);
Expected<std::string> biniForm(const Scheme& scheme);
Expected<std::string> brentForm(const Scheme& scheme);
Expected<std::string> mathematicaForm(const Scheme& scheme);
Expected<std::string> mapleForm(const Scheme& scheme);
Expected<std::string> numpyTextForm(const Scheme& scheme);

Expected<std::string> npzForm(const Scheme& scheme);
Expected<std::string> masksForm(const Scheme& scheme);
Expected<std::string> fractionsForm(const Scheme& scheme);

} // namespace rankfall
