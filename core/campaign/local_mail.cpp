// SPDX-FileCopyrightText: 2026 The Rankfall authors
// SPDX-License-Identifier: MIT
#include "core/campaign/local_mail.h"

#include <deque>
#include <mutex>

namespace rankfall::campaign {

namespace {

constexpr std::size_t kMostLetters = 64; // in a box; more are not carried

struct Office {
    std::mutex mutex;
    std::vector<std::deque<std::string>> boxes;
};

class LocalMail : public Mail {
public:
    LocalMail(std::shared_ptr<Office> office, int self)
        : m_office(std::move(office))
        , m_self(self)
    {
    }

    int self() const override { return m_self; }

    int size() const override { return static_cast<int>(m_office->boxes.size()); }

    bool send(int to, const std::string& letter) override
    {
        const std::lock_guard lock(m_office->mutex);
        auto& box = m_office->boxes[static_cast<std::size_t>(to)];
        if (box.size() >= kMostLetters || letter.size() > kLongestLetter) {
            return false;
        }
        box.push_back(letter);
        return true;
    }

    std::optional<std::string> take() override
    {
        const std::lock_guard lock(m_office->mutex);
        auto& box = m_office->boxes[static_cast<std::size_t>(m_self)];
        if (box.empty()) {
            return std::nullopt;
        }
        std::string letter = std::move(box.front());
        box.pop_front();
        return letter;
    }

private:
    std::shared_ptr<Office> m_office;
    int m_self;
};

} // namespace

std::vector<std::unique_ptr<Mail>> localMail(int islands)
{
    const auto office = std::make_shared<Office>();
    office->boxes.resize(static_cast<std::size_t>(islands));
    std::vector<std::unique_ptr<Mail>> out;
    for (int i = 0; i < islands; ++i) {
        out.push_back(std::make_unique<LocalMail>(office, i));
    }
    return out;
}

} // namespace rankfall::campaign
