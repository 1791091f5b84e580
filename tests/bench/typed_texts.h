#pragma once

#include <QString>

#include <array>

namespace greenhand::bench {

/// What a clerk types into a search field: each prefix is a search, from the first letter on.
inline const std::array<QString, 20> kTyped{QStringLiteral("nkosi"),
                                            QStringLiteral("van der merwe"),
                                            QStringLiteral("müller"),
                                            QStringLiteral("bakery"),
                                            QStringLiteral("o'brien"),
                                            QStringLiteral("geyser"),
                                            QStringLiteral("geyser sandton"),
                                            QStringLiteral("jacaranda"),
                                            QStringLiteral("qwabe"),
                                            QStringLiteral("sipho boksburg"),
                                            QStringLiteral("L-1024"),
                                            QStringLiteral("INV0040"),
                                            QStringLiteral("#1200"),
                                            QStringLiteral("1234,50"),
                                            QStringLiteral("R950"),
                                            QStringLiteral("zoe yende"),
                                            QStringLiteral("xxq"),
                                            QStringLiteral("po4512"),
                                            QStringLiteral("thandi pharmacy"),
                                            QStringLiteral("er")};

}  // namespace greenhand::bench
