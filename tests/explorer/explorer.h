#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace greenhand::testing {

/// Whose doing a step is.
enum class Doing {
    Onward,  ///< the program, Sage One and time going on as they should
    Chance,  ///< what nobody wants: lost, refused, killed, restored
    Person,  ///< a click
};

template <class World>
struct Step {
    Doing doing;
    int process;  ///< from 1; 0 for what no process does
    const char* words;
    World after;
};

/// What an exploration found. Traces are the shortest there are, a step a line.
struct Exploration {
    std::size_t states = 0;
    std::size_t steps = 0;
    std::string duplicate = {};  ///< the way to two of what there may be one of
    std::string broken = {};     ///< the way to a state that breaks another rule
    std::string stuck = {};      ///< the way to a state without a way on
    std::size_t stuckStates = 0;
};

/// Every world that can be reached, breadth first. A World is a value of bytes
/// with steps(), duplicated(), broken(), settled() and final().
///
/// A state is stuck when it cannot come to rest (an end, or a person who has
/// something to do) by what goes on by itself, or cannot come to an end with a
/// person's clicks.
template <class World>
class Explorer {
public:
    explicit Explorer(const World& start) { visit(start, 0, 0); }

    Exploration run()
    {
        for (std::uint32_t at = 0; at < m_worlds.size(); ++at) {
            if (m_worlds[at].duplicated()) {
                note(m_found.duplicate, at, "two of what there may be one of");
                break;
            }
            if (const char* rule = m_worlds[at].broken()) {
                note(m_found.broken, at, rule);
                continue;
            }
            expand(at);
        }
        m_found.states = m_worlds.size();
        m_found.steps = m_edges.size();
        if (m_found.duplicate.empty())
            countStuck();
        return m_found;
    }

private:
    struct Edge {
        std::uint32_t from;
        std::uint32_t to;
        Doing doing;
    };
    struct Origin {
        std::uint32_t from;
        std::uint32_t ordinal;  ///< which of the steps out of there
    };

    std::uint32_t visit(const World& world, std::uint32_t from, std::uint32_t ordinal)
    {
        if (m_worlds.size() * 2 >= m_places.size())
            grow();
        std::uint32_t& place = m_places[placeOf(world)];
        if (place == 0) {
            m_worlds.push_back(world);
            m_origins.push_back({from, ordinal});
            place = std::uint32_t(m_worlds.size());
        }
        return place - 1;
    }

    /// Where the world is noted, or is to be.
    std::size_t placeOf(const World& world) const
    {
        const std::size_t last = m_places.size() - 1;
        std::size_t place = world.hash() & last;
        while (m_places[place] != 0 && !(m_worlds[m_places[place] - 1] == world))
            place = (place + 1) & last;
        return place;
    }

    void grow()
    {
        m_places.assign(std::max<std::size_t>(1024, m_places.size() * 4), 0);
        for (std::uint32_t at = 0; at < m_worlds.size(); ++at)
            m_places[placeOf(m_worlds[at])] = at + 1;
    }

    void expand(std::uint32_t at)
    {
        const World world = m_worlds[at];
        std::uint32_t ordinal = 0;
        for (const Step<World>& step : world.steps())
            m_edges.push_back({at, visit(step.after, at, ordinal++), step.doing});
    }

    void note(std::string& where, std::uint32_t at, const char* end)
    {
        if (where.empty())
            where = trace(at) + "    => " + end + '\n';
    }

    std::string trace(std::uint32_t at) const
    {
        std::string way;
        for (; at != 0; at = m_origins[at].from) {
            const auto step = m_worlds[m_origins[at].from].steps()[m_origins[at].ordinal];
            const std::string who = step.process > 0 ? "process " + std::to_string(step.process) + ": " : "";
            way.insert(0, "    " + who + step.words + '\n');
        }
        return way;
    }

    /// Which states lead to one of the goals along the steps that pass.
    template <class Goal, class Passes>
    std::vector<bool> leadTo(const Goal& goal, const Passes& passes) const
    {
        std::vector<std::uint32_t> first(m_worlds.size() + 1);
        for (const Edge& edge : m_edges)
            ++first[edge.to + 1];
        for (std::size_t at = 1; at < first.size(); ++at)
            first[at] += first[at - 1];
        std::vector<std::uint32_t> incoming(m_edges.size());
        std::vector<std::uint32_t> next = first;
        for (std::uint32_t edge = 0; edge < m_edges.size(); ++edge)
            incoming[next[m_edges[edge].to]++] = edge;

        std::vector<bool> leads(m_worlds.size());
        std::vector<std::uint32_t> open;
        for (std::uint32_t at = 0; at < m_worlds.size(); ++at)
            if (goal(m_worlds[at])) {
                leads[at] = true;
                open.push_back(at);
            }
        while (!open.empty()) {
            const std::uint32_t at = open.back();
            open.pop_back();
            for (std::uint32_t i = first[at]; i < first[at + 1]; ++i) {
                const Edge& edge = m_edges[incoming[i]];
                if (passes(edge.doing) && !leads[edge.from]) {
                    leads[edge.from] = true;
                    open.push_back(edge.from);
                }
            }
        }
        return leads;
    }

    void countStuck()
    {
        const auto bad = [](const World& world) { return world.duplicated() || world.broken() != nullptr; };
        const auto rests = leadTo([&](const World& world) { return bad(world) || world.settled(); },
                                  [](Doing doing) { return doing == Doing::Onward; });
        const auto ends = leadTo([&](const World& world) { return bad(world) || world.final(); },
                                 [](Doing doing) { return doing != Doing::Chance; });
        for (std::uint32_t at = 0; at < m_worlds.size(); ++at)
            if (!rests[at] || !ends[at]) {
                ++m_found.stuckStates;
                note(m_found.stuck, at, rests[at] ? "no end, whatever a person clicks" : "never at rest");
            }
    }

    std::vector<World> m_worlds;
    std::vector<std::uint32_t> m_places;  ///< hash table: index of a world plus one; a power of two long
    std::vector<Origin> m_origins;
    std::vector<Edge> m_edges;
    Exploration m_found;
};

}  // namespace greenhand::testing
