// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace rankfall {

class Actions;

/// One line of the cheat sheet.
struct KeyRow {
    QString text;
    std::vector<QStringList> keys; ///< caps of each key
    bool range = false;            ///< two keys that stand for all between them: "1 … 9"
    bool worksNow = false;
    QString help;
};

struct KeySection {
    QString title;
    std::vector<KeyRow> rows;
};

/// Every key by section, in the order of the actions. Actions that differ only in a number at the end of their id
/// ("play candidate 1", "… 2") make one line. \p filter leaves lines whose words, section or keys contain it.
std::vector<KeySection> keySections(const Actions& actions, const QWidget* focus, const QString& filter = {});

/// Draws sections of keys in as many columns as the width allows, evenly filled.
class KeyColumns : public QWidget {
    Q_OBJECT

public:
    explicit KeyColumns(QWidget* parent = nullptr);
    void setSections(std::vector<KeySection> sections);

    const std::vector<KeySection>& sections() const { return m_sections; }

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// First section of each column; ends with the number of sections.
    std::vector<std::size_t> breaks(int width) const;
    int sectionHeight(const KeySection& section) const;
    std::vector<KeySection> m_sections;
};

} // namespace rankfall
